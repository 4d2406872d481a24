"""An independent computation of what a release should say, straight from the raw files.

Written apart from the pipeline, with Python's standard library and none of its definitions: it knows the files by
their headers, keeps every count as a pair (least, most), and divides fractions. It takes only the regions and their
municipalities from the release. Usage: `expected.py RAW RELEASE`. It prints how many figures agree and ends with
status 1 when any differs.
"""

import csv
import json
import math
import re
import sys
import unicodedata
from collections import defaultdict
from datetime import date
from fractions import Fraction
from pathlib import Path

BKG = ("B", "K", "G", "LWT")
ALIASES = {"BERGENNH": "BERGENNH", "DENHAAG": "SGRAVENHAGE"}
COLUMN = re.compile(r"(EXAMENKANDIDATEN|GESLAAGDEN) SCHOOLJAAR (\d{4})-\d{4} - (TOTAAL|VROUW)$")


def fold(name):
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    plain = re.sub("[^A-Z0-9]", "", plain.upper())
    return ALIASES.get(plain, plain)


def count(text):
    text = text.replace(" ", "")
    return (1, 4) if text == "<5" else (int(text), int(text))


def table(path):
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    return [header.strip() for header in rows[0]], rows[1:]


class Regions:
    """Which regions a municipality, or the code of a province or country, counts for on a day."""

    def __init__(self, catalog):
        self.of_code = defaultdict(list)
        self.of_name = defaultdict(list)
        self.country = next(r["id"] for r in catalog["regions"] if r["kind"] == "country")
        self.with_sites = [r["id"] for r in catalog["regions"] if r.get("municipalities") or r["kind"] == "country"]
        for region in catalog["regions"]:
            if "code" in region:
                self.of_code[region["code"]].append((region["id"], None))
            for m in region.get("municipalities", []):
                self.of_code[m["code"]].append((region["id"], m.get("until")))
                self.of_name[fold(m["name"])].append((region["id"], m.get("until")))

    def at(self, places, year):
        begin = date(year, 8, 1).isoformat()
        return [self.country] + [region for region, until in places if until is None or begin < until]


def school_year(year):
    return f"{year}/{(year + 1) % 100:02}"


def exams(path, regions, found):
    """Adds the candidates, women and passes of one file, and what is left of each cell without them."""
    head, rows = table(path)
    columns = defaultdict(dict)
    for i, header in enumerate(head):
        if m := COLUMN.match(header):
            columns[int(m[2])][m[1][0], m[3][0]] = i
    for row in rows:
        m = re.match(r"VMBO (B|K|G|T|LWT)(?: - (.*))?$", row[6])
        if row[4] != "VMBO" or not m:
            continue
        group, technical = ("T" if m[1] == "T" else "BKG"), m[2] == "techniek"
        for year, at in columns.items():
            whole, women, passed = (count(row[at[c]]) for c in [("E", "T"), ("E", "V"), ("G", "T")])
            for region in regions.at(regions.of_name[fold(row[3])], year):
                def add(what, pair):
                    sums = found[region, school_year(year)][group, technical, what]
                    sums[0] += pair[0]
                    sums[1] += pair[1]
                add("all", whole)
                for name, part in [("women", women), ("passed", passed)]:
                    add(name, part)
                    add("not " + name, (max(0, whole[0] - part[1]), max(0, whole[1] - part[0])))


def share(part, rest):
    """Least and most of part / (part + rest), in percent; None when there is nothing."""
    if part[1] + rest[1] == 0:
        return None
    ends = [Fraction(100 * p, p + r) if p + r else default
            for p, r, default in [(part[0], rest[1], 0), (part[1], rest[0], 100)]]
    if part[0] == part[1] and rest[0] == rest[1]:
        return (round(float(ends[0]), 4),) * 2
    return math.floor(ends[0] * 10000) / 10000, math.ceil(ends[1] * 10000) / 10000


def from_exams(found, expected):
    plus = lambda *pairs: (sum(p[0] for p in pairs), sum(p[1] for p in pairs))
    for (region, period), cells in found.items():
        def get(group, technical, what="all"):
            return tuple(cells[group, technical, what])
        part, rest = get("BKG", True), get("BKG", False)
        expected["vmbo-techniek-aandeel", region, period] = share(part, rest)
        expected["vmbo-techniek-kandidaten", region, period] = part
        expected["vmbo-kandidaten", region, period] = plus(part, rest)
        if period >= "2018":
            expected["vmbo-techniek-aandeel-met-tl", region, period] = share(
                plus(part, get("T", True)), plus(rest, get("T", False)))
        passed, women = get("BKG", True, "passed"), get("BKG", True, "women")
        expected["vmbo-techniek-geslaagd", region, period] = share(passed, get("BKG", True, "not passed"))
        hidden = women[0] < 5 and women[1] > 0
        expected["vmbo-techniek-meisjes", region, period] = (
            None if hidden else share(women, get("BKG", True, "not women")))


def from_enrolment(path, addresses, regions, expected):
    head, rows = table(path)
    year = int(re.search(r"(\d{4})\.csv$", path.name)[1])
    wanted = [i for i, h in enumerate(head) if re.match("LEER- OF VERBLIJFSJAAR [34] - ", h)]
    sums = defaultdict(lambda: [0, 0])
    for row in rows:
        if row[5] in ("VMBO BL lj 3-4", "VMBO KL lj 3-4", "VMBO GL lj 3-4"):
            n = sum(int(row[i]) for i in wanted)
            places = regions.of_code[addresses.get(row[0] + row[1].zfill(2), "")]
            for region in regions.at(places, year):
                sums[region][row[6] != "Techniek"] += n
    for region in regions.with_sites:
        part, rest = sums[region]
        expected["vmbo-techniek-leerlingen", region, school_year(year)] = share((part, part), (rest, rest))


def from_vacancies(pages, regions, expected):
    names = {"350000": "bouw", "307500": "industrie", "391600": "ict", "T001081": "totaal"}
    halves = {}
    for path in pages:
        for row in json.loads(path.read_text())["value"]:
            branch, area = row["BedrijfstakkenBranchesSBI2008"].strip(), row["RegioS"].strip()
            period = row["Perioden"].replace("KW0", "-Q")
            text = row["OpenstaandeVacatures_1"].strip()
            for region, _ in regions.of_code.get(area, []) if branch in names else []:
                tenths = None if text in ("", ".") else round(10 * Fraction(text))
                pair = None if tenths is None else (max(0, Fraction(2 * tenths - 1, 20)), Fraction(2 * tenths + 1, 20))
                halves[names[branch], region, period] = pair
                expected[f"vacatures-{names[branch]}", region, period] = pair and tuple(map(float, pair))
    for (name, region, period), now in halves.items():
        year_earlier = f"{int(period[:4]) - 1}{period[4:]}"
        if name == "bouw" and (name, region, year_earlier) in halves:
            before = halves[name, region, year_earlier]
            grown = None
            if now and before and before[0] > 0:
                grown = (math.floor((now[0] / before[1] - 1) * 10**6) / 10**4,
                         math.ceil((now[1] / before[0] - 1) * 10**6) / 10**4)
            expected["vacatures-bouw-groei", region, period] = grown


def main(raw, release):
    catalog = json.loads((release / "catalog.json").read_text())
    regions, expected = Regions(catalog), {}
    found = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    tables = {path: table(path)[0] for path in sorted(raw.glob("*.csv"))}
    addresses = {}
    for path, head in tables.items():
        if "GEMEENTENUMMER" in head:
            at = head.index
            for row in table(path)[1]:
                addresses[row[at("VESTIGINGSNUMMER")]] = "GM" + row[at("GEMEENTENUMMER")]
    for path, head in tables.items():
        if any(COLUMN.match(h) for h in head):
            exams(path, regions, found)
        elif "LEER- OF VERBLIJFSJAAR 3 - MAN" in head:
            from_enrolment(path, addresses, regions, expected)
    from_exams(found, expected)
    from_vacancies(sorted(raw.glob("*.json")), regions, expected)

    agree, differ = defaultdict(int), []
    for indicator in sorted({key[0] for key in expected}):
        series = json.loads((release / "series" / f"{indicator}.json").read_text())
        published = {(line["region"], o["period"]): o for line in series["lines"] for o in line["observations"]}
        for key, pair in expected.items():
            if key[0] != indicator:
                continue
            o = published.get(key[1:])
            if o is None:
                differ.append(f"{key}: expected {pair}, not published")
                continue
            if "low" in o:
                ends = (o["low"], o["high"])
            else:
                ends = (o["value"],) * 2 if "value" in o else None
            same = pair == ends if pair is None or ends is None else all(
                abs(a - b) < 1e-9 for a, b in zip(pair, ends))
            if same:
                agree[indicator] += 1
            else:
                differ.append(f"{key}: expected {pair}, published {ends}")
    for indicator, n in agree.items():
        print(f"{indicator}: {n} figures agree")
    print(f"{sum(agree.values())} agree, {len(differ)} differ")
    print("\n".join(differ[:20]))
    return 1 if differ or not agree else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
