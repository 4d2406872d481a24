"""The DCAT record, by rdflib: that it is JSON-LD, and has what DCAT-AP-NL 3.0 asks of a dataset and a distribution.

One thing that the profile asks is not there: `dcat:contactPoint`, because nobody has named one.
"""

from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, URIRef

OF_CATALOGUE = [DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset]
OF_DATASET = [
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.identifier,
    DCTERMS.publisher,
    DCTERMS.creator,
    DCTERMS.accessRights,
    DCTERMS.accrualPeriodicity,
    DCTERMS.spatial,
    DCTERMS.temporal,
    DCTERMS.modified,
    DCAT.theme,
    DCAT.distribution,
]
OF_DISTRIBUTION = [DCAT.accessURL, DCAT.downloadURL, DCAT.mediaType, DCTERMS.format, DCTERMS.license, DCTERMS.title]


def problems(folder):
    path = folder / "dcat.jsonld"
    # Where the site will stand is not known; any address will do to read relative ones from.
    base = "https://example.org/data/latest/"
    graph = Graph()
    try:
        graph.parse(path, format="json-ld", publicID=base + path.name)
    except Exception as error:  # noqa: BLE001 - the parser has exceptions of its own
        return [f"{path.name}: does not parse: {error}"]
    return list(of_graph(graph, folder, base))


def of_graph(graph, folder, base):
    datasets = list(graph.subjects(RDF.type, DCAT.Dataset))
    distributions = list(graph.subjects(RDF.type, DCAT.Distribution))
    if not datasets or not distributions:
        yield "no dataset, or no distribution"
    yield from missing(graph, list(graph.subjects(RDF.type, DCAT.Catalog)) or [None], OF_CATALOGUE)
    yield from missing(graph, datasets, OF_DATASET)
    yield from missing(graph, distributions, OF_DISTRIBUTION)
    for publisher in graph.objects(None, DCTERMS.publisher):
        if not list(graph.objects(publisher, FOAF.name)):
            yield "a publisher without a name"
    for subject in datasets:
        languages = {title.language for title in graph.objects(subject, DCTERMS.title) if isinstance(title, Literal)}
        if languages != {"nl", "en"}:
            yield f"{subject}: titled in {sorted(languages, key=str)}"
    for address in graph.objects(None, DCAT.downloadURL):
        name = str(address).removeprefix(base)
        if not isinstance(address, URIRef) or not (folder / name).is_file():
            yield f"{address}: leads to no download"


def missing(graph, subjects, wanted):
    for subject in subjects:
        for predicate in wanted:
            if (subject, predicate, None) not in graph:
                yield f"{subject}: no {predicate}"
