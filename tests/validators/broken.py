"""Releases that are spoilt in one place each, to prove that the checks can fail."""

import json
import shutil
import tempfile
import zipfile
from pathlib import Path

import openpyxl

import files


def a_row_cut_short(folder):
    path = files.machine_csv(folder)[0]
    path.write_bytes(path.read_bytes()[:-40])


def a_word_for_a_number(folder):
    path = files.machine_csv(folder)[0]
    lines = path.read_bytes().split(b"\r\n")
    fields = lines[1].split(b",")
    fields[3] = b"veel"
    lines[1] = b",".join(fields)
    path.write_bytes(b"\r\n".join(lines))


def a_row_twice(folder):
    path = files.machine_csv(folder)[0]
    raw = path.read_bytes()
    path.write_bytes(raw + raw.split(b"\r\n")[1] + b"\r\n")


def a_formula_in_dutch(folder):
    path = files.dutch_csv(folder)[0]
    text = path.read_bytes().decode("utf-8-sig")
    region = text.split("\r\n")[1].split(";")[1]
    path.write_bytes(("\ufeff" + text.replace(f";{region};", ";=1+1;", 1)).encode())


def a_cube_of_another_size(folder):
    change(files.cubes(folder)[0], lambda dataset: dataset["size"].__setitem__(1, dataset["size"][1] + 1))


def a_cube_of_other_figures(folder):
    def spoil(dataset):
        at = next(i for i, value in enumerate(dataset["value"]) if value is not None)
        dataset["value"][at] += 0.5

    change(files.cubes(folder)[0], spoil)


def a_cube_without_roles(folder):
    change(files.cubes(folder)[0], lambda dataset: dataset["role"].__setitem__("time", ["nowhere"]))


def metadata_of_another_type(folder):
    def spoil(metadata):
        metadata["tableSchema"]["columns"][1]["datatype"] = "date"

    change(files.metadata(folder)[0], spoil)


def metadata_of_another_file(folder):
    change(files.metadata(folder)[0], lambda metadata: metadata.__setitem__("url", "nowhere.csv"))


def a_package_of_another_type(folder):
    def spoil(package):
        package["resources"][0]["schema"]["fields"][0]["type"] = "integer"

    change(folder / "datapackage.json", spoil)


def a_package_without_a_file(folder):
    change(folder / "datapackage.json", lambda package: package["resources"].pop())


def a_workbook_with_words(folder):
    path = files.workbooks(folder)[0]
    book = openpyxl.load_workbook(path)
    book["Cijfers"]["D2"] = "veel"
    book.save(path)


def a_workbook_with_a_formula(folder):
    path = files.workbooks(folder)[0]
    book = openpyxl.load_workbook(path)
    book["Cijfers"]["B2"] = "=1+1"
    book.save(path)


def a_workbook_cut_short(folder):
    path = files.workbooks(folder)[0]
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert not zipfile.is_zipfile(path)


def a_record_without_a_theme(folder):
    def spoil(record):
        dataset = next(node for node in record["@graph"] if node["@type"] == "dcat:Dataset")
        del dataset["dcat:theme"]

    change(folder / "dcat.jsonld", spoil)


def a_record_that_leads_nowhere(folder):
    def spoil(record):
        dataset = next(node for node in record["@graph"] if node["@type"] == "dcat:Dataset")
        dataset["dcat:distribution"][0]["dcat:downloadURL"]["@id"] = "nowhere.csv"

    change(folder / "dcat.jsonld", spoil)


# What is spoilt, and the check that must find it out.
BROKEN = {
    a_row_cut_short: "CSV in one line (pandas)",
    a_word_for_a_number: "CSV in one line (pandas)",
    a_row_twice: "CSV on the Web (csvw)",
    a_formula_in_dutch: "CSV in one line (pandas)",
    a_cube_of_another_size: "JSON-stat (jsonstat-validator)",
    a_cube_of_other_figures: "the same figures in every form",
    a_cube_without_roles: "JSON-stat (jsonstat-validator)",
    metadata_of_another_type: "CSV on the Web (csvw)",
    metadata_of_another_file: "CSV on the Web (csvw)",
    a_package_of_another_type: "Data Package (frictionless)",
    a_package_without_a_file: "Data Package (frictionless)",
    a_workbook_with_words: "workbooks (openpyxl)",
    a_workbook_with_a_formula: "workbooks (openpyxl)",
    a_workbook_cut_short: "workbooks (openpyxl)",
    a_record_without_a_theme: "DCAT (rdflib)",
    a_record_that_leads_nowhere: "DCAT (rdflib)",
}


def change(path, spoil):
    document = json.loads(path.read_text(encoding="utf-8"))
    spoil(document)
    path.write_text(json.dumps(document), encoding="utf-8")


def report(folder, told_by):
    unnoticed = 0
    for spoil, name in BROKEN.items():
        with tempfile.TemporaryDirectory() as scratch:
            copy = Path(scratch) / "release"
            copy.mkdir()
            for file in folder.iterdir():
                if file.is_file():
                    shutil.copy(file, copy)
            spoil(copy)
            told = told_by(name, copy)
        unnoticed += not told
        print(f"{'found out' if told else 'UNNOTICED'}: {spoil.__name__.replace('_', ' ')} ({name})")
    return 1 if unnoticed else 0
