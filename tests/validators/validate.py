"""Opens every download of a release with programs that somebody else wrote, and compares the forms with each other.

    python3 validate.py FOLDER [--broken]

FOLDER is `data/latest` or the folder of a release. With `--broken`, copies of the folder with one file spoilt each are
checked instead, and every one of them must be found out: a check that cannot fail checks nothing.
"""

import sys
from pathlib import Path

import broken
import catalogue_record
import cube
import package
import plain_csv
import same_figures
import web_csv
import workbook

CHECKS = {
    "Data Package (frictionless)": package.problems,
    "JSON-stat (jsonstat-validator)": cube.problems,
    "CSV on the Web (csvw)": web_csv.problems,
    "workbooks (openpyxl)": workbook.problems,
    "CSV in one line (pandas)": plain_csv.problems,
    "the same figures in every form": same_figures.problems,
    "DCAT (rdflib)": catalogue_record.problems,
}


def told_by(name, folder):
    """What a check has to say; a program that stumbles over a file has said enough."""
    try:
        return CHECKS[name](folder)
    except Exception as error:  # noqa: BLE001 - each program has exceptions of its own
        return [f"{type(error).__name__}: {str(error)[:300]}"]


def main(arguments):
    folder = Path(arguments[0])
    if "--broken" in arguments:
        return broken.report(folder, told_by)
    found = 0
    for name in CHECKS:
        told = told_by(name, folder)
        found += len(told)
        print(f"{'wrong' if told else 'right'}: {name}")
        for problem in told[:20]:
            print(f"    {problem}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
