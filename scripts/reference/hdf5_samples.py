#!/usr/bin/env python3
"""Writes the HDF5 files of src/test/resources/org/xanesj/io/hdf5, which are generated, not measured.

Each follows the description of one layout of which no real file is at hand (or none of that variant). Value of image e at
row y, column x: 1000 e + 10 y + x + 1, so that every exchange of axes shows. Run with h5py 3:

    python3 scripts/reference/hdf5_samples.py src/test/resources/org/xanesj/io/hdf5
"""
import sys
from pathlib import Path

import h5py
import numpy as np

FOLDER = Path(sys.argv[1])
E, Y, X = 6, 4, 5
ENERGIES = np.array([7100.0, 7110.5, 7112.25, 7115.0, 7120.0, 7150.125])
KEV = np.array([7.1, 7.1105, 7.11225, 7.115, 7.12, 7.150125])
CUBE = 1000.0 * np.arange(E)[:, None, None] + 10.0 * np.arange(Y)[None, :, None] + np.arange(X)[None, None, :] + 1.0


def create(name):
    """A file with no times in it, so that the same bytes come out each time (but for any_new.h5)."""
    return h5py.File(FOLDER / name, "w", track_order=False)


def references(group, white, dark):
    """Two images without sample and two without light, whose means are 20000 and 100."""
    group.create_dataset(white, data=np.stack([np.full((Y, X), 19990, "u2"), np.full((Y, X), 20010, "u2")]))
    group.create_dataset(dark, data=np.stack([np.full((Y, X), 99, "u2"), np.full((Y, X), 101, "u2")]))


def fxi():
    with create("fxi.h5") as h:
        h["img_xanes"] = (CUBE + 200).astype("u2")
        references(h, "img_bkg", "img_dark")
        h["X_eng"] = KEV
        h["scan_time"] = "2021-01-01 00:00:00"
        h["note"] = "generated"
        h["Magnification"] = 340.0
        h["Pixel Size"] = 20.0
        h["Pixel Size"].attrs["unit"] = "nm"
    with create("fxi_saved.h5") as h:
        h["img_xanes"] = CUBE.astype("f4")
        h["XEng"] = KEV
    with create("fxi_fly.h5") as h:
        h["img_tomo"] = (CUBE + 200).astype("u2")
        references(h, "img_bkg_avg", "img_dark_avg")
        h["angle"] = np.linspace(0, 180, E)
        h["X_eng"] = 7.112


def data_exchange():
    with create("dataexchange.h5") as h:
        g = h.create_group("exchange")
        g["data"] = (CUBE + 200).astype("u2")
        references(g, "data_white", "data_dark")
        g["energy"] = KEV
        h["process/acquisition/start_date"] = "2021-01-01T00:00:00"
    with create("dataexchange_tomography.h5") as h:
        g = h.create_group("exchange")
        g["data"] = (CUBE + 200).astype("u2")
        g["theta"] = np.linspace(0, 180, E)


def mantis():
    cube = CUBE.transpose(2, 1, 0)
    with create("mantis.h5") as h:
        h["implements"] = "information:exchange:spectromicroscopy"
        h["version"] = "1.0"
        g = h.create_group("exchange")
        g.create_dataset("data", data=cube, chunks=(X, 2, 4), compression="gzip")
        g["energy"] = ENERGIES
        g["energy"].attrs["units"] = "eV"
        g["x"] = np.arange(X) * 0.5
        g["y"] = np.arange(Y) * 0.25
        for axis in "xy":
            g[axis].attrs["units"] = "um"
        n = h.create_group("spectromicroscopy/normalization")
        n["white_spectrum"] = np.full(E, 10000.0)
        n["white_spectrum_energy"] = ENERGIES
        n["white_spectrum_energy"].attrs["units"] = "eV"
    with create("mantis_angles.h5") as h:
        h["implements"] = "information:exchange:spectromicroscopy"
        g = h.create_group("exchange")
        g["data"] = np.stack([cube, cube + 0.5], axis=3)
        g["energy"] = ENERGIES
        g["energy"].attrs["units"] = "eV"
        g["theta"] = np.array([0.0, 30.0])
        h["spectromicroscopy/optical_density"] = np.stack([cube / 1000, cube / 500], axis=3)


def mistral():
    with create("mistral.h5") as h:
        g = h.create_group("SpecNormalized")
        g["spectroscopy_normalized_aligned"] = (CUBE / 10000).astype("f4")
        g["spectroscopy_normalized_trans"] = np.tile(np.eye(3), (E, 1, 1))
        g["energy"] = ENERGIES
        g["x_pixel_size"] = 0.013
        g["y_pixel_size"] = 0.013
        g["Currents"] = np.full(E, 149.5)
        g["ExpTimes"] = np.full(E, 2.0)
        g["rotation_angle"] = np.zeros(E)


def gse():
    for e in range(3):
        with create(f"gse_{e + 1:03d}.h5") as h:
            m = h.create_group("xrmmap")
            m.attrs["Version"] = "2.0.0"
            r = m.create_group("roimap/mcasum/Fe Ka")
            r["raw"] = CUBE[e].astype("u4")
            r["cor"] = CUBE[e].astype("f4") * 2
            m.create_group("scalars")["I0"] = CUBE[e].astype("f4") + 0.5
            c = m.create_group("config/environ")
            c["name"] = ["Ring Current", "Mono Energy"]
            c["address"] = ["", ""]
            c["value"] = ["102.1", str(ENERGIES[e])]
        with create(f"gse21_{e + 1:03d}.h5") as h:
            m = h.create_group("xrmmap")
            m.attrs["Version"] = "2.1.0"
            r = m.create_group("roimap")
            r["sum_name"] = ["Fe Ka", "Ca Ka"]
            r["sum_cor"] = np.stack([CUBE[e], CUBE[e] + 0.5], axis=2).astype("f4")
            r["sum_raw"] = np.stack([CUBE[e], CUBE[e]], axis=2).astype("u4")
            c = m.create_group("config/environ")
            c["name"] = ["mono.energy"]
            c["value"] = [str(ENERGIES[e])]


def detector(group, cube, energies, order=None, points=True):
    """One channel of an NXstxm entry."""
    group.attrs["NX_class"] = "NXdata"
    group["data"] = cube
    group["energy"] = energies
    group["energy"].attrs["units"] = "eV"
    group["sample_y"] = np.arange(Y) * 0.25
    group["sample_x"] = np.arange(X) * 0.5
    for axis in ("sample_x", "sample_y"):
        group[axis].attrs["units"] = "um"
    group["count_time"] = np.full(len(energies), 10.0)
    group["count_time"].attrs["units"] = "ms"
    if order:
        for axis, number in order.items():
            group[axis].attrs["axis"] = number


def nxstxm():
    with create("nxstxm_axis.h5") as h:  # axes by the attribute "axis" of each field, pixels before rows, two channels
        h.attrs["NX_class"] = "NXroot"
        e = h.create_group("entry")
        e.attrs["NX_class"] = "NXentry"
        e["definition"] = "NXstxm"
        e["title"] = "generated"
        order = {"energy": 1, "sample_x": 2, "sample_y": 3}
        detector(e.create_group("diode"), CUBE.transpose(0, 2, 1), ENERGIES, order)
        detector(e.create_group("pmt"), CUBE.transpose(0, 2, 1) + 0.5, ENERGIES, order)
    with create("nxstxm_line.h5") as h:
        e = h.create_group("entry1")
        e.attrs["NX_class"] = "NXentry"
        e["definition"] = np.array([b"NXstxm"])
        g = e.create_group("counter0")
        detector(g, CUBE[:, 0, :], ENERGIES)
        g["stxm_scan_type"] = "sample line spectrum"
    with create("nxstxm_stopped.h5") as h:  # two energies not begun
        e = h.create_group("entry1")
        e.attrs["NX_class"] = "NXentry"
        e["definition"] = "NXstxm"
        cube = CUBE.copy()
        cube[E - 2:] = 0
        g = e.create_group("counter0")
        detector(g, cube, ENERGIES)
        g.attrs["axes"] = ["energy", "sample_y", "sample_x"]
    with create("nxstxm_short.h5") as h:  # more energies listed than images
        e = h.create_group("entry1")
        e.attrs["NX_class"] = "NXentry"
        e["definition"] = "NXstxm"
        g = e.create_group("counter0")
        detector(g, CUBE[:4], ENERGIES)
        g.attrs["axes"] = ["energy", "sample_y", "sample_x"]
    with create("nxstxm_aborted.h5") as h:  # neither axes nor lengths tell; the last image has two of four rows
        e = h.create_group("entry1")
        e.attrs["NX_class"] = "NXentry"
        e["definition"] = "NXstxm"
        cube = CUBE[:4].copy()
        cube[3, 2:] = 0
        energies = ENERGIES.copy()
        energies[4:] = 0
        detector(e.create_group("counter0"), cube, energies)
    with create("als.h5") as h:  # pystxmcontrol: two regions
        for i in range(2):
            g = h.create_group(f"entry{i}/default")
            detector(g, CUBE + i / 2, ENERGIES)
            del g.attrs["NX_class"]


def hyperspy():
    with create("spectrum_image.hspy") as h:
        h.attrs["file_format"] = "HyperSpy"
        h.attrs["file_format_version"] = "3.3"
        for name, signal, offset in (("core loss", "EELS", 700.0), ("x rays", "EDS_TEM", 700.0)):
            g = h.create_group(f"Experiments/{name}")
            g.create_dataset("data", data=CUBE.transpose(1, 2, 0).astype("f4"), chunks=True, compression="gzip")
            for i, (axis, scale, start, unit, size) in enumerate((("y", 2.0, 0.0, "nm", Y), ("x", 2.0, 0.0, "nm", X),
                                                                   ("Energy loss", 0.5, offset, "eV", E))):
                g.create_group(f"axis-{i}").attrs.update(
                    {"name": axis, "scale": scale, "offset": start, "units": unit, "size": size, "navigate": i < 2})
            g.create_group("metadata/Signal").attrs["signal_type"] = signal


def any_hdf5():
    with create("any.h5") as h:  # one data set, energies by name, energy axis last, in pieces
        h.create_dataset("scan/counts", data=CUBE.transpose(1, 2, 0).astype("i4"), chunks=(2, 5, 3), compression="gzip",
                         shuffle=True)
        h["scan/mono_energy"] = KEV
        h["scan/mono_energy"].attrs["units"] = "keV"
        h["scan/position"] = np.linspace(5189.0, 5213.0, Y)
    with create("any_choice.h5") as h:  # no list is named as energies
        h["cube"] = CUBE
        h["first"] = ENERGIES
        h["second"] = ENERGIES + 100
    with create("any_nothing.h5") as h:  # no energies at all
        h["cube"] = CUBE
    with create("any_pieces.h5") as h:  # a scan that was stopped: the last two images were never written, NaN stands for them
        d = h.create_dataset("cube", (E, Y, X), "f4", chunks=(1, 3, 4), fillvalue=np.nan, maxshape=(None, Y, X))
        d[: E - 2] = CUBE[: E - 2]
        h["energy"] = ENERGIES
        h["energy"].attrs["units"] = "eV"
    with h5py.File(FOLDER / "any_userblock.h5", "w", userblock_size=512) as h:  # with the right base address
        h["cube"] = CUBE
        h["energy"] = ENERGIES
    with h5py.File(FOLDER / "any_new.h5", "w", libver="latest") as h:  # the newest kind of container, links of all kinds
        h.create_dataset("group/cube", data=CUBE.astype(">u2"), chunks=(2, Y, X), compression="gzip")
        h["group/energy"] = ENERGIES
        h["link"] = h5py.SoftLink("/group")
        h["nowhere"] = h5py.SoftLink("/gone")
        h["elsewhere"] = h5py.ExternalLink("gone.h5", "/cube")
        h["group/circle"] = h5py.SoftLink("/group")
    with create("any_complex.h5") as h:
        h["cube"] = CUBE * (0.6 + 0.8j)
        h["energy"] = ENERGIES


def spectra():
    mu = np.array([0.1, 0.2, 0.8, 1.2, 1.1, 1.0])
    with create("nxxas_beams.h5") as h:  # the application definition: two beams, one entry for each mode
        for mode, beam in (("Transmission", 1000 * np.exp(-mu)), ("Fluorescence Yield", 1000 * mu)):
            e = h.create_group(mode.split()[0].lower())
            e.attrs["NX_class"] = "NXentry"
            e["definition"] = "NXxas"
            e["mode"] = mode
            e["title"] = "generated"
            e["instrument/monochromator/energy"] = KEV
            e["instrument/monochromator/energy"].attrs["units"] = "keV"
            e["instrument/incoming_beam/data"] = np.full(E, 1000.0)
            e["instrument/absorbed_beam/data"] = beam
    with create("nxxas_larch.h5") as h:  # detectors only, energies descending, one of them twice
        e = h.create_group("scan")
        e.attrs["NX_class"] = "NXentry"
        e["definition"] = "NXxas"
        e["mode"] = "transmission"
        e["instrument/monochromator/energy"] = np.append(ENERGIES[::-1], ENERGIES[0])
        e["instrument/i0/data"] = np.full(E + 1, 1000.0)
        e["instrument/itrans/data"] = np.append(1000 * np.exp(-mu[::-1]), 1.0)
        e["scan/xrayedge/element"] = "Fe"
        e["scan/xrayedge/edge"] = "K"
    with create("spectra_table.h5") as h:  # several spectra of one list of energies
        h["energy"] = ENERGIES
        h["mu"] = np.stack([mu, 2 * mu])


for write in (fxi, data_exchange, mantis, mistral, gse, nxstxm, hyperspy, any_hdf5, spectra):
    write()
