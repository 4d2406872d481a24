"""The CSVW metadata, by csvw: each file is read through it, and every cell must be of its type."""

import warnings

from csvw import CSVW

import files


def problems(folder):
    told = [] if files.metadata(folder) else ["there is no CSVW metadata"]
    for path in files.metadata(folder):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                table = CSVW(str(path), validate=True)
                if not table.is_valid:
                    told.append(f"{path.name}: not valid")
                rows = list(table.tables[0].iterdicts(strict=True))
            except Exception as error:  # noqa: BLE001 - each validator has exceptions of its own
                told.append(f"{path.name}: {type(error).__name__} {str(error)[:300]}")
                continue
        told += [f"{path.name}: {str(one.message)[:300]}" for one in caught if one.category is UserWarning]
        keys = [(row["region"], row["period"]) for row in rows]
        if not rows or len(set(keys)) != len(keys):
            told.append(f"{path.name}: no rows, or a region and period twice")
    return told
