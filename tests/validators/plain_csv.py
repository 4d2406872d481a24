"""The CSV files as an analyst reads them: one line of pandas, and the columns are numbers.

The bytes are looked at too: RFC 4180 wants CRLF and as many fields in every row; Excel in Dutch wants a byte order mark
and no text that it would take for a formula.
"""

import csv
import io

import pandas
from pandas.api.types import is_numeric_dtype

import files

NUMBERS = ["value", "low", "high", "base_low", "base_high", "sites"]
DUTCH = ["waarde", "ten minste", "ten hoogste", "basis ten minste", "basis ten hoogste", "scholen"]
ALWAYS = ["region", "region_name", "period", "unit", "figure_of", "source", "retrieved", "release"]


def problems(folder):
    told = [] if files.machine_csv(folder) and files.dutch_csv(folder) else ["there is no CSV file"]
    for path in files.machine_csv(folder):
        told += [f"{path.name}: {problem}" for problem in of_file(path, ",", pandas.read_csv(path), NUMBERS)]
        table = pandas.read_csv(path)
        told += [f"{path.name}: {name} is empty somewhere" for name in ALWAYS if table[name].isna().any()]
    for path in files.dutch_csv(folder):
        table = pandas.read_csv(path, sep=";", decimal=",")
        told += [f"{path.name}: {problem}" for problem in of_file(path, ";", table, DUTCH)]
        raw = path.read_bytes()
        if not raw.startswith(b"\xef\xbb\xbf"):
            told.append(f"{path.name}: no byte order mark")
        told += [f"{path.name}: {text!r} would be a formula" for text in formulas(raw)]
    return told


def of_file(path, delimiter, table, numbers):
    for name in numbers:
        if name not in table or not is_numeric_dtype(table[name]):
            yield f"{name} is no column of numbers"
    text = path.read_bytes().decode("utf-8-sig")
    if text.count("\r\n") != text.count("\n") or not text.endswith("\r\n"):
        yield "not every row ends with CRLF"
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    if len({len(row) for row in rows}) != 1:
        yield "rows of different lengths"
    if table[numbers[0]].isna().all() and table[numbers[1]].isna().all():
        yield "no figure at all"


def formulas(raw):
    rows = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";")
    for row in rows:
        for name, text in row.items():
            if name not in DUTCH and text and text[0] in "=+-@\t\r":
                yield text
