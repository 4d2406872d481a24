"""That every form of an indicator says the same: the CSV for machines is compared with the other three."""

import math

import openpyxl
import pandas

import files

MEASURES = {"value": "waarde", "low": "ten minste", "high": "ten hoogste"}


def problems(folder):
    told = []
    for path in files.machine_csv(folder):
        name = path.name.removesuffix(".csv")
        expected = of_csv(pandas.read_csv(path, keep_default_na=False, na_values=[""]), "region", "period", "flags", MEASURES)
        forms = {".json": of_cube, ".xlsx": of_workbook, ".nl.csv": of_dutch}
        for ending, read in forms.items():
            try:
                found = read(folder / f"{name}{ending}")
            except Exception as error:  # noqa: BLE001 - whatever it is, the form cannot be compared
                told.append(f"{name}{ending}: cannot be compared: {type(error).__name__} {error}")
                continue
            told += [f"{name}{ending}: {problem}" for problem in differences(expected, found)]
    return told


def differences(expected, found):
    if expected.keys() != found.keys():
        yield f"rows differ: {sorted(expected.keys() ^ found.keys())[:3]}"
    wrong = [key for key in expected.keys() & found.keys() if expected[key] != found[key]]
    if wrong:
        yield f"{len(wrong)} rows differ; {wrong[0]}: {expected[wrong[0]]} in the CSV, {found[wrong[0]]} here"


def plain(number):
    """A number, or `None` for each of the ways in which one can be missing."""
    return None if number is None or (isinstance(number, float) and math.isnan(number)) else float(number)


def of_csv(table, region, period, flags, measures):
    rows = table.to_dict("records")
    return {
        (row[region], str(row[period])): (
            *(plain(row[column]) for column in measures),
            row[flags] if isinstance(row[flags], str) else "",
        )
        for row in rows
    }


def of_dutch(path):
    table = pandas.read_csv(path, sep=";", decimal=",", keep_default_na=False, na_values=[""])
    return of_csv(table, "regio", "periode", "vlaggen", MEASURES.values())


def of_workbook(path):
    sheet = openpyxl.load_workbook(path, read_only=True)["Cijfers"]
    rows = sheet.iter_rows(values_only=True)
    head = next(rows)
    table = pandas.DataFrame(list(rows), columns=head)
    return of_csv(table, "regio", "periode", "vlaggen", MEASURES.values())


def of_cube(path):
    dataset = files.read_json(path)
    regions, periods, measures = (dataset["dimension"][name]["category"]["index"] for name in dataset["id"])
    found = {}
    for r, region in enumerate(regions):
        for p, period in enumerate(periods):
            at = (r * len(periods) + p) * len(measures)
            values = [plain(value) for value in dataset["value"][at : at + len(measures)]]
            flags = dataset["status"].get(str(at), "")
            # A cell without figure or flag is a period that this region has no row for.
            if flags or any(value is not None for value in values):
                found[region, period] = (*values, flags)
    return found
