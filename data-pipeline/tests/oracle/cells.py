"""An independent look at the lineage of a release: does every cell stand where it is said to stand, and do the cells
add up to the figure?

Written apart from the pipeline, with Python's standard library. It opens the raw files (found by their SHA-256, which
the release names), looks up every place, compares text, site, programme, period and sex with what the lineage says,
adds up with whole numbers, and divides fractions. Usage: `cells.py RAW RELEASE`. It prints how much it checked and
ends with status 1 when anything differs.
"""

import csv
import hashlib
import io
import json
import math
import re
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

TRACK = {"bb": "B", "kb": "K", "gl": "G", "lwt": "LWT", "tl": "T"}
ENROLMENT = {"bb": "VMBO BL", "kb": "VMBO KL", "gl": "VMBO GL"}
BRANCH = {"alle bedrijfstakken": "T001081", "bouwnijverheid": "350000", "industrie": "307500",
          "informatie en communicatie": "391600"}


def opened(path):
    """A raw file as rows of cells, or as the rows of an OData answer."""
    data = path.read_bytes()
    if path.suffix == ".json":
        return json.loads(data)["value"]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def column(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def places(text):
    """The (row, column) of every cell in `O12:R12 O14`."""
    for part in text.split():
        first, _, last = part.partition(":")
        (a, row), (b, same) = [re.match(r"([A-Z]+)(\d+)$", p).groups() for p in (first, last or first)]
        assert row == same
        for at in range(column(a), column(b) + 1):
            yield int(row) - 1, at


def plain(text):
    return re.sub("[^a-z]", "", text.lower().replace("&", "en"))


class Check:
    def __init__(self, raw, release):
        self.release, self.wrong, self.n = release, [], Counter()
        by_hash = {hashlib.sha256(p.read_bytes()).hexdigest(): p for p in raw.iterdir() if p.is_file()}
        self.files = {}
        catalog = json.loads((release / "catalog.json").read_text())
        for source in catalog["sources"]:
            for edition in source["editions"]:
                for file in edition["files"]:
                    path = by_hash.get(file.get("sha256"))
                    self.files[source["id"], edition["edition"], file["name"]] = path and opened(path)

    def differ(self, *what):
        self.wrong.append(" ".join(map(str, what)))

    def cell(self, at, lineage, period, cell):
        """The least and most that the raw file says the cell is; None where it cannot be looked up."""
        site, kind, file, text, place, n = cell
        kind = lineage["kinds"][kind]["nl"]
        file = lineage["files"][file]
        rows = self.files[file["source"], file["edition"], file["name"]]
        if not place or rows is None:
            self.n["cells that are sums or copied by hand"] += 1
            return interval(text)
        self.n["cells looked up"] += 1
        if place.startswith("page"):
            id_ = int(re.search(r"ID (\d+)", place)[1])
            row = next(r for r in rows if r["ID"] == id_)
            found = row["OpenstaandeVacatures_1"].strip()
            quarter = row["Perioden"].replace("KW0", "-Q")
            branch = row["BedrijfstakkenBranchesSBI2008"].strip()
            if (found, quarter, branch) != (text, period, BRANCH[kind.split(", ")[0]]):
                self.differ(at, cell, "the answer has", found, quarter, branch)
            return None if found == "." else rounding(found)
        spots = list(places(place))
        found = [rows[r][c] for r, c in spots]
        if len(spots) != n:
            self.differ(at, cell, "names", len(spots), "cells")
        for r, c in spots:
            self.row(at, lineage["sites"][site], kind, period, rows[0][c], rows[r])
        ends = [interval(t) for t in found]
        low, high = sum(e[0] for e in ends), sum(e[1] for e in ends)
        shown = "<5" if 1 <= low and high < 5 else str(low) if low == high else f"{low}\u2013{high}"
        if shown != text:
            self.differ(at, cell, "the file has", found)
        return low, high

    def row(self, at, site, kind, period, header, row):
        """The row is of that site and programme, and the column of that period, measure and sex."""
        code = row[0] + row[1] if len(row[1]) == 2 else row[1]
        track, *words = kind.split(", ")
        if "LEER" in header:
            same = row[5].startswith(ENROLMENT[track]) and plain(row[6])[:8] == plain(words[0])[:8]
            same = same and header.startswith(("LEER- OF VERBLIJFSJAAR 3", "LEER- OF VERBLIJFSJAAR 4"))
        else:
            programme = f"VMBO {TRACK[track]}" + ("" if words[0].startswith("niet") else " - " + words[0])
            sex = "VROUW" if "meisjes" in words else "TOTAAL"
            measure = "GESLAAGDEN" if "geslaagden" in words else "EXAMENKANDIDATEN"
            same = plain(row[6]) == plain(programme) and header.strip().endswith(sex)
            same = same and header.startswith(f"{measure} SCHOOLJAAR {period[:4]}-")
        if not same or code != site["code"]:
            self.differ(at, site["code"], kind, "is not of", header, row[:7])

    def line(self, path):
        lineage = json.loads(path.read_text())
        series = json.loads((self.release / "series" / f"{path.parent.name}.json").read_text())
        observations = next(x["observations"] for x in series["lines"] if x["region"] == lineage["region"])
        for o, point in zip(observations, lineage["points"], strict=True):
            at = f"{path.parent.name} {lineage['region']} {point['period']}"
            self.n["points"] += 1
            for i, term in enumerate(point["terms"]):
                # The second term of a comparison is of an earlier period, which its label ends with.
                period = quarter(term["label"]["en"]) or point["period"]
                ends = [self.cell(at, lineage, period, cell) for cell in term["cells"]]
                if ends and None not in ends:
                    self.n["sums"] += 1
                    low, high = sum(e[0] for e in ends), sum(e[1] for e in ends)
                    if abs(low - term["low"]) > 1e-9 or abs(high - term["high"]) > 1e-9:
                        self.differ(at, "term", i, "is", term["low"], term["high"], "its cells", low, high)
            if series["indicator"]["unit"] == "percent" and path.parent.name.startswith("vmbo"):
                self.share(at, o, point["terms"])

    def share(self, at, o, terms):
        ends = (o["low"], o["high"]) if "low" in o else (o["value"],) * 2 if "value" in o else None
        if ends is None or not terms:
            return
        self.n["shares"] += 1
        pair = [(Fraction(t["low"]), Fraction(t["high"])) for t in terms[:2]]
        (part_low, part_high), (rest_low, rest_high) = pair
        low, high = [100 * p / (p + r) if p + r else None for p, r in [(part_low, rest_high), (part_high, rest_low)]]
        low, high = 0 if low is None else low, 100 if high is None else high
        if ends[0] == ends[1]:
            same = abs(low - Fraction(ends[0])) < Fraction(1, 10000)
        else:
            same = (math.floor(low * 10000) / 10000, math.ceil(high * 10000) / 10000) == ends
        if not same:
            self.differ(at, "terms give", float(low), float(high), "published", ends)


def quarter(label):
    m = re.search(r"(\d{4}) Q(\d)$", label)
    return m and f"{m[1]}-Q{m[2]}"


def interval(text):
    text = text.replace(" ", "")
    if text == "<5":
        return 1, 4
    if "\u2013" in text:
        return tuple(map(int, text.split("\u2013")))
    if text == ".":
        return None
    return (int(text),) * 2 if "." not in text else rounding(text)


def rounding(text):
    half = Fraction(1, 2 * 10 ** len(text.partition(".")[2]))
    return max(0, float(Fraction(text) - half)), float(Fraction(text) + half)


def main(raw, release):
    check = Check(raw, release)
    for path in sorted(release.glob("lineage/*/*.json")):
        check.line(path)
    for what, n in check.n.items():
        print(f"{n} {what}")
    print(f"{sum(check.n.values())} looked at, {len(check.wrong)} differ")
    print("\n".join(check.wrong[:20]))
    return 1 if check.wrong or not check.n["cells looked up"] else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
