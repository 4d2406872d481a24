"""The JSON-stat datasets, by jsonstat-validator, and that their parts fit each other."""

from math import prod

from jsonstat_validator import validate_jsonstat

import files


def problems(folder):
    told = [] if files.cubes(folder) else ["there is no JSON-stat file"]
    for path in files.cubes(folder):
        try:
            dataset = files.read_json(path)
            validate_jsonstat(dataset)
        except Exception as error:  # noqa: BLE001 - each validator has exceptions of its own
            told.append(f"{path.name}: {str(error)[:300]}")
            continue
        told += [f"{path.name}: {problem}" for problem in of_dataset(dataset)]
    return told


def of_dataset(dataset):
    n_cells = prod(dataset["size"])
    if len(dataset["value"]) != n_cells:
        yield f"{len(dataset['value'])} values, but {n_cells} cells"
    if any(not 0 <= int(at) < n_cells for at in dataset.get("status", {})):
        yield "a status of no cell"
    if dataset["role"] != {"geo": ["region"], "time": ["period"], "metric": ["measure"]}:
        yield f"roles are {dataset['role']}"
    if not all(dataset.get(key) for key in ("label", "source", "updated", "note")):
        yield "no label, source, day or note"
    if not dataset["extension"]["release"]:
        yield "no release"
