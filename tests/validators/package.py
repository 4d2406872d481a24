"""The Data Package, by frictionless: its own description, and every row of every CSV file against its columns."""

import frictionless

import files


def problems(folder):
    path = folder / "datapackage.json"
    if not path.exists():
        return ["there is no datapackage.json"]
    report = frictionless.validate(str(path), type="package")
    told = [error.message for error in report.errors]
    for task in report.tasks:
        told += [f"{task.place}: {error.message}" for error in task.errors]
        if task.stats.get("rows", 0) == 0 and not task.errors:
            told.append(f"{task.place}: no rows were read")
    described = {resource["path"] for resource in files.read_json(path)["resources"]}
    there = {file.name for file in files.named(folder, ".csv")}
    told += [f"{name}: described, but not there" for name in sorted(described - there)]
    told += [f"{name}: there, but not described" for name in sorted(there - described)]
    return told
