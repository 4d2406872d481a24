"""Which files of a release are what."""

import json

OF_THE_RELEASE = {"catalog.json", "quotations.json", "manifest.json", "datapackage.json"}


def named(folder, ending, other_than=()):
    """The files with this ending, by name; an ending that is longer and listed as other is not meant."""
    fits = (path for path in sorted(folder.glob(f"*{ending}")) if not path.name.endswith(tuple(other_than)))
    return [path for path in fits if path.name not in OF_THE_RELEASE]


def machine_csv(folder):
    return named(folder, ".csv", [".nl.csv"])


def dutch_csv(folder):
    return named(folder, ".nl.csv")


def cubes(folder):
    return named(folder, ".json", [".csv-metadata.json"])


def metadata(folder):
    return named(folder, ".csv-metadata.json")


def workbooks(folder):
    return named(folder, ".xlsx")


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))
