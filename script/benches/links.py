#!/usr/bin/env python3
"""Makes a dataset of many invented links for measuring: links.py DATA TARGET COUNT. The same input gives the same files.

The places are invented too ("Town 17", "Cheng 4") and lie among the real ones; nothing of this is ever published.
"""

import csv
import pathlib
import random
import shutil
import sys

source, target, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
target.mkdir(parents=True, exist_ok=True)
chance = random.Random(1)


def rows(name):
    with open(source / name, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        return reader.fieldnames, list(reader)


def write(name, fields, lines):
    with open(target / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


fields, real = rows("places.csv")
places = []
for country, number, name_en, name_zh in (("GB", 350, "Town", "镇"), ("CN", 300, "Cheng", "城")):
    near = [place for place in real if place["country"] == country]
    for i in range(1, number + 1):
        place = dict(chance.choice(near), slug=f"{name_en.lower()}-{i}", name_en=f"{name_en} {i}", name_zh=f"{name_zh}{i}", kind="city")
        place["lat"] = f"{float(place['lat']) + chance.uniform(-0.6, 0.6):.4f}"
        place["lon"] = f"{float(place['lon']) + chance.uniform(-0.6, 0.6):.4f}"
        place["pinyin"] = f"Chéng {i}" if country == "CN" else ""
        place["coords_note"], place["geonames_id"] = "Invented", ""
        places.append(place)
write("places.csv", fields, places)

fields, _ = rows("links.csv")
source_fields, _ = rows("link_sources.csv")
links, sources, pairs = [], [], set()
while len(links) < count:
    pair = (chance.randint(1, 350), chance.randint(1, 300))
    if pair in pairs:
        continue
    pairs.add(pair)
    uk, cn = f"town-{pair[0]}", f"cheng-{pair[1]}"
    status = chance.choice(["active", "active", "unknown", "ended"])
    began = chance.randint(1980, 2018)
    ended = str(began + chance.randint(1, 6)) if status == "ended" else ""
    slug = f"{uk}--{cn}"
    links.append({"slug": slug, "uk_slug": uk, "cn_slug": cn, "kind": "sister_city", "established": str(began), "ended": ended,
                  "status": status, "last_evidence": "2024", "note_en": "Invented.", "note_zh": "虚构。"})
    sources.append({"link_slug": slug, "title": "Invented", "publisher": "Nobody", "url": "", "kind": "reference", "supports": "established;status;kind" + (";ended" if ended else "")})
write("links.csv", fields, links)
write("link_sources.csv", source_fields, sources)
for name in ("events.csv", "schools_partners.csv", "place_local_authorities.csv"):
    write(name, rows(name)[0], [])
shutil.copy(source / "README.md", target / "README.md") if (source / "README.md").exists() else None
