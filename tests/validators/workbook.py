"""The workbooks, by openpyxl: four sheets, a header that stays in sight, a filter, widths, and typed cells."""

from datetime import datetime

import openpyxl

import files

SHEETS = ["Cijfers", "Vlaggen", "Definitie", "Bronnen"]
NUMBERS = ["waarde", "ten minste", "ten hoogste", "basis ten minste", "basis ten hoogste", "scholen"]


def problems(folder):
    told = [] if files.workbooks(folder) else ["there is no workbook"]
    for path in files.workbooks(folder):
        try:
            book = openpyxl.load_workbook(path)
        except Exception as error:  # noqa: BLE001 - a spoilt archive fails in many ways
            told.append(f"{path.name}: does not open: {error}")
            continue
        told += [f"{path.name}: {problem}" for problem in of_book(book)]
    return told


def of_book(book):
    if book.sheetnames != SHEETS:
        yield f"the sheets are {book.sheetnames}"
        return
    for sheet in book:
        if sheet.freeze_panes != "A2":
            yield f"{sheet.title}: the header is not frozen"
        if not all(column.width > 5 for column in sheet.column_dimensions.values()) or not sheet.column_dimensions:
            yield f"{sheet.title}: columns without a width"
        if sheet.max_row < 2:
            yield f"{sheet.title}: no rows"
    figures = book[SHEETS[0]]
    if figures.auto_filter.ref != figures.dimensions:
        yield f"the filter is over {figures.auto_filter.ref}, the figures over {figures.dimensions}"
    head = [cell.value for cell in figures[1]]
    for row in figures.iter_rows(min_row=2):
        for name, cell in zip(head, row, strict=True):
            yield from of_cell(name, cell)


def of_cell(name, cell):
    if cell.data_type == "f":
        yield f"{cell.coordinate}: a formula"
    if name in NUMBERS and not isinstance(cell.value, int | float | None):
        yield f"{cell.coordinate}: {cell.value!r} is no number"
    if name == "opgehaald" and not isinstance(cell.value, datetime):
        yield f"{cell.coordinate}: {cell.value!r} is no day"
    if name in ("regio", "naam regio", "periode", "eenheid", "bron", "uitgave") and not isinstance(cell.value, str):
        yield f"{cell.coordinate}: {cell.value!r} is no text"
