"""What SciPy and scikit-image need for the maps of org.xanesj.benchmark.FieldBenchmark, on the same machine.

Run: python3 scripts/reference/field_peers.py 2048 3 (pixels on a side, repetitions)
"""
import resource
import sys
import time

import numpy as np
from scipy import fft
from scipy.sparse.linalg import LinearOperator, cg
from skimage.restoration import denoise_tv_chambolle

size = int(sys.argv[1]) if len(sys.argv) > 1 else 2048
repeats = int(sys.argv[2]) if len(sys.argv) > 2 else 3
alpha, noise = 10.0, 0.3
random = np.random.default_rng(1)
x, y = np.meshgrid(np.arange(size), np.arange(size))
truth = np.sin(x / 40) + np.sign(np.cos(y / 60))
sigma = (0.2 + 0.4 * random.random((size, size))).astype(np.float32)
even = (truth + noise * random.standard_normal((size, size))).astype(np.float32)
uneven = (truth + sigma * random.standard_normal((size, size))).astype(np.float32)
precision = 1 / sigma**2


def cosines():
    """Exact Gaussian field of one noise: two transforms and a division."""
    u = 2 - 2 * np.cos(np.pi * np.arange(size) / size)
    c = fft.dctn(even.astype(np.float64), norm="ortho", workers=2)
    c /= 1 + noise**2 * alpha * (u[:, None] + u[None, :])
    return fft.idctn(c, norm="ortho", workers=2)


def gradients():
    """Gaussian field of uneven noise, Jacobi preconditioner, relative residual 1e-5."""
    degree = np.full((size, size), 4, np.float32)
    for border in (degree[0], degree[-1], degree[:, 0], degree[:, -1]):
        border -= 1

    def apply(v):
        v = v.reshape(size, size)
        out = (precision + alpha * degree) * v
        out[1:] -= alpha * v[:-1]
        out[:-1] -= alpha * v[1:]
        out[:, 1:] -= alpha * v[:, :-1]
        out[:, :-1] -= alpha * v[:, 1:]
        return out.ravel()

    n = size * size
    diagonal = (precision + alpha * degree).ravel()
    count = [0]
    operator = LinearOperator((n, n), matvec=apply, dtype=np.float32)
    jacobi = LinearOperator((n, n), matvec=lambda v: v / diagonal, dtype=np.float32)
    b = (precision * (uneven - uneven.mean())).ravel()
    cg(operator, b, tol=1e-5, M=jacobi, callback=lambda _: count.__setitem__(0, count[0] + 1))
    return f"{count[0]} iterations"


def variation():
    """Total variation, 200 iterations of Chambolle's projection without early stop, one noise."""
    denoise_tv_chambolle(even, weight=0.3, eps=0, max_num_iter=200)


def measure(name, work):
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - begin)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:30s} {size}^2  median {np.median(times):7.3f} s  best {min(times):7.3f} s  peak so far {peak} MB"
          f"  {result if isinstance(result, str) else ''}", flush=True)


measure("scipy.fft.dctn + idctn", cosines)
measure("scipy.sparse.linalg.cg", gradients)
measure("skimage denoise_tv_chambolle", variation)
