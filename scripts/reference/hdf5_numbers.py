#!/usr/bin/env python3
"""Reads the measured HDF5 files beside the checkout with h5py and numpy: the numbers that the tests of org.xanesj.io.hdf5
compare with. An independent reading: paths and axes are written down here by hand.

    python3 scripts/reference/hdf5_numbers.py ../shared/data src/test/resources/org/xanesj/io/hdf5

hdf5_stacks.csv: file;data set;images;width;height;first energy;last energy;sum of image 0;sum of the last image;first and
last value of the last image (sums in double precision). hdf5_spectra.csv: file;signal;points;first energy;last
energy;first value;last value;sum of the values.
"""
import csv
import sys
from pathlib import Path

import h5py
import numpy as np

DATA = Path(sys.argv[1])
OUT = Path(sys.argv[2])

SLS = "nexus_exampledata/SLS/Sample_Stack_2021-03-16_128.hdf5"
PTYCHOGRAPHY = "xanespy/ptycho-data-als/NS_160406074-high-energy/testdata.h5"
LINE_SCAN = "exspy_demos/LSMO_STO_linescan.hspy"


def stacks():
    with h5py.File(DATA / SLS) as h:
        g = h["entry1/counter0"]
        yield SLS, "entry1/counter0", g["energy"][:], g["data"][:]
    with h5py.File(DATA / PTYCHOGRAPHY) as h:
        g = h["NS_160406074/imported"]
        # single precision: the shortest decimal number is what was written
        energies = np.array([float(str(e)) for e in g["energies"][0]])
        z = g["intensities"][0].astype("c16")
        name = "NS_160406074/imported/intensities"
        yield PTYCHOGRAPHY, name + " optical density", energies, -np.log(np.abs(z) ** 2)
        yield PTYCHOGRAPHY, name + " modulus", energies, np.abs(z)
        yield PTYCHOGRAPHY, name + " phase", energies, np.angle(z)
        yield PTYCHOGRAPHY, "NS_160406074/imported/stxm", energies, g["stxm"][0]
    with h5py.File(DATA / LINE_SCAN) as h:
        g = h["Experiments/EELS Spectrum Image (high-loss)"]
        axis = g["axis-1"].attrs
        energies = axis["offset"] + axis["scale"] * np.arange(axis["size"])
        yield LINE_SCAN, g.name.split("/")[-1], energies, g["data"][:].T[:, None, :]


def spectra():
    name = "araucaria/Fe_database.h5"
    with h5py.File(DATA / name) as h:
        for group in h:
            for signal in ("mu", "mu_ref"):
                if signal in h[group]:
                    yield name, f"{group}/{signal}", h[group]["energy"][:], h[group][signal][:]
    for name in ("generic", "Fe_XDIFiles", "KEK_PFdata"):
        name = f"pynxxas/nxxas_examples/{name}.h5"
        with h5py.File(DATA / name) as h:
            for entry in h:
                g = h[entry]
                yield name, entry, g["energy"][:], g["intensity"][:]
                i = g["instrument"] if "instrument" in g else {}
                if "itrans" in i:
                    yield name, f"{entry}/ln(i0/itrans)", g["energy"][:], np.log(i["i0/data"][:] / i["itrans/data"][:])
                if "ifluor" in i:
                    yield name, f"{entry}/ifluor/i0", g["energy"][:], i["ifluor/data"][:] / i["i0/data"][:]


with open(OUT / "hdf5_stacks.csv", "w", newline="") as f:
    rows = csv.writer(f, delimiter=";", lineterminator="\n")
    for name, key, e, v in stacks():
        v = np.asarray(v, "f8")
        rows.writerow([name, key, *(v.shape[i] for i in (0, 2, 1)), float(e[0]), float(e[-1]), float(v[0].sum()),
                       float(v[-1].sum()), float(v[-1, 0, 0]), float(v[-1, -1, -1])])
with open(OUT / "hdf5_spectra.csv", "w", newline="") as f:
    rows = csv.writer(f, delimiter=";", lineterminator="\n")
    for name, key, e, v in spectra():
        assert np.all(np.diff(e) > 0)
        rows.writerow([name, key, len(e), float(e[0]), float(e[-1]), float(v[0]), float(v[-1]), float(v.sum())])
