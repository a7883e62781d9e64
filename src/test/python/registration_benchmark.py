"""The same work with scikit-image and SciPy: shift of each plane to the first one, then a shifted copy.

Called by RegistrationBenchmark with the file of the stack (60 planes of 2048 x 2048, float32, little endian).
"""
import resource
import sys
import time

import numpy as np
from scipy import ndimage
from skimage.registration import phase_cross_correlation

stack = np.memmap(sys.argv[1], dtype="<f4", mode="r").reshape(-1, 2048, 2048)
for upsampling in (10, 100):
    start, cpu = time.perf_counter(), time.process_time()
    first = np.array(stack[0])
    found = [phase_cross_correlation(first, np.array(plane), upsample_factor=upsampling)[0]
             for plane in stack]
    print(f"scikit-image, upsample_factor {upsampling}: {time.process_time() - cpu:.1f} s CPU, "
          f"{time.perf_counter() - start:.1f} s; last {-found[-1][::-1]}")
for order in (1, 3):
    start, cpu = time.perf_counter(), time.process_time()
    total = sum(float(ndimage.shift(np.array(plane), shift, order=order, cval=np.nan)[1024, 1024])
                for plane, shift in zip(stack, found))
    print(f"scipy.ndimage.shift, order {order}: {time.process_time() - cpu:.1f} s CPU, "
          f"{time.perf_counter() - start:.1f} s (sum {total:.1f})")
print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MB")
