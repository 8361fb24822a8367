/* A stand-in for libcuda.so.1, compiled by the tests: memory is the host's, work is done at once, a kernel named "crash" loses the device,
   and so does the next launch after loses_next is set; rejects_images makes no PTX compile.
   NO_DEVICE: cuInit fails; ZERO_DEVICES: cuInit works, there are none; NO_LAUNCH: an entry point is missing; OLD: CUDA 10.2;
   POOLS: has memory pools. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef unsigned long long address;

static _Thread_local void *current;
static int lost;
static char contexts[2];
int loses_next, rejects_images;
int set_current_calls, sync_calls, async_allocations, plain_allocations, launches;
unsigned last_launch[7];
int last_argument;
char last_image_end = 'x';

int cuInit(unsigned flags) {
#ifdef NO_DEVICE
    return 100;
#else
    return flags == 0 ? 0 : 1;
#endif
}
#ifdef OLD
int cuDriverGetVersion(int *version) { *version = 10020; return 0; }
#else
int cuDriverGetVersion(int *version) { *version = 12080; return 0; }
#endif
int cuGetErrorName(int code, const char **name) {
    switch (code) {
    case 100: *name = "CUDA_ERROR_NO_DEVICE"; return 0;
    case 218: *name = "CUDA_ERROR_INVALID_PTX"; return 0;
    case 500: *name = "CUDA_ERROR_NOT_FOUND"; return 0;
    case 700: *name = "CUDA_ERROR_ILLEGAL_ADDRESS"; return 0;
    case 1: *name = "CUDA_ERROR_INVALID_VALUE"; return 0;
    }
    *name = NULL;
    return 1;
}
int cuGetErrorString(int code, const char **text) {
    *text = code == 100 ? "no CUDA-capable device is detected" : "stub text";
    return 0;
}
int cuDeviceGetCount(int *count) {
#ifdef ZERO_DEVICES
    *count = 0;
#else
    *count = 2;
#endif
    return 0;
}
int cuDeviceGet(int *device, int ordinal) { *device = ordinal + 40; return 0; }
int cuDeviceGetName(char *name, int length, int device) { strncpy(name, device == 40 ? "Stub A" : "Stub B", length); return 0; }
int cuDeviceGetAttribute(int *value, int attribute, int device) {
    switch (attribute) {
    case 1: *value = 1024; return 0;
    case 8: *value = 49152; return 0;
    case 10: *value = 32; return 0;
    case 16: *value = 132; return 0;
    case 75: *value = 9; return 0;
    case 76: *value = device == 40 ? 0 : 1; return 0;
    case 97: *value = 232448; return 0;
#ifdef POOLS
    case 115: *value = 1; return 0;
#else
    case 115: *value = 0; return 0;
#endif
    }
    return 1;
}
int cuDeviceTotalMem_v2(size_t *bytes, int device) { *bytes = 80ull << 30; return 0; }
int cuDevicePrimaryCtxRetain(void **context, int device) { *context = contexts + device - 40; return 0; }
int cuCtxSetCurrent(void *context) { current = context; __atomic_add_fetch(&set_current_calls, 1, __ATOMIC_SEQ_CST); return 0; }

int cuModuleLoadDataEx(void **module, const char *image, unsigned count, int *options, void **values) {
    if (!current) return 201;
    last_image_end = image[strlen(image) - 1];
    if (rejects_images || strstr(image, "bad")) {
        if (count == 2 && options[0] == 5 && options[1] == 6 && (size_t)values[1] == 16384)
            strcpy(values[0], "ptxas application ptx input, line 3; error : Unknown symbol 'bad'\n");
        return 218;
    }
    *module = (void *)0x3000;
    return 0;
}
int cuModuleUnload(void *module) { return module == (void *)0x3000 ? 0 : 400; }
int cuModuleGetFunction(void **function, void *module, const char *name) {
    if (strcmp(name, "missing") == 0) return 500;
    *function = (void *)(size_t)(strcmp(name, "crash") == 0 ? 0x666 : 0x400 + strlen(name));
    return 0;
}
int cuFuncSetAttribute(void *function, int attribute, int value) { return attribute == 8 && value <= 232448 ? 0 : 1; }
#ifndef NO_LAUNCH
int cuLaunchKernel(void *function, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by, unsigned bz,
                   unsigned shared, void *stream, void **arguments, void **extra) {
    unsigned sizes[7] = {gx, gy, gz, bx, by, bz, shared};
    if (lost) return 700;
    if (bx > 1024) return 1;
    memcpy(last_launch, sizes, sizeof sizes);
    if (arguments && !loses_next) last_argument = *(int *)arguments[0];
    launches++;
    if (function == (void *)0x666 || loses_next) lost = 1;
    return 0;
}
#endif
int cuMemAlloc_v2(address *out, size_t bytes) {
    if (bytes > 1ull << 40) return 2;
    if (bytes == 12345) return 1;
    plain_allocations++;
    *out = (address)aligned_alloc(256, (bytes + 255) / 256 * 256);
    return 0;
}
int cuMemFree_v2(address pointer) { free((void *)pointer); return 0; }
#ifdef POOLS
int cuMemAllocAsync(address *out, size_t bytes, void *stream) {
    int result = cuMemAlloc_v2(out, bytes);
    plain_allocations--;
    async_allocations++;
    return result;
}
int cuMemFreeAsync(address pointer, void *stream) { return cuMemFree_v2(pointer); }
#endif
int cuMemHostAlloc(void **out, size_t bytes, unsigned flags) { *out = malloc(bytes); return flags == 1 ? 0 : 1; }
int cuMemFreeHost(void *pointer) { free(pointer); return 0; }
int cuMemGetInfo_v2(size_t *available, size_t *total) { *available = 70ull << 30; *total = 80ull << 30; return current ? 0 : 201; }
int cuMemcpyHtoDAsync_v2(address to, const void *from, size_t bytes, void *stream) { memcpy((void *)to, from, bytes); return 0; }
int cuMemcpyDtoHAsync_v2(void *to, address from, size_t bytes, void *stream) { memcpy(to, (void *)from, bytes); return 0; }
int cuMemcpyDtoDAsync_v2(address to, address from, size_t bytes, void *stream) { memcpy((void *)to, (void *)from, bytes); return 0; }
int cuMemcpyPeerAsync(address to, void *to_context, address from, void *from_context, size_t bytes, void *stream) {
    if (to_context != contexts + 1 || from_context != contexts) return 1;
    memcpy((void *)to, (void *)from, bytes);
    return 0;
}
int cuMemsetD8Async(address to, unsigned char value, size_t bytes, void *stream) { memset((void *)to, value, bytes); return 0; }
int cuStreamCreate(void **stream, unsigned flags) { *stream = (void *)0x5000; return flags == 1 ? 0 : 1; }
int cuStreamDestroy_v2(void *stream) { return 0; }
int cuStreamSynchronize(void *stream) { sync_calls++; return lost ? 700 : 0; }
int cuStreamWaitEvent(void *stream, void *event, unsigned flags) { return 0; }
int cuEventCreate(void **event, unsigned flags) { *event = (void *)(size_t)(0x6000 + flags); return 0; }
int cuEventRecord(void *event, void *stream) { return 0; }
int cuEventQuery(void *event) { return event == (void *)0x6000 ? 600 : 0; }
int cuEventElapsedTime(float *milliseconds, void *start, void *end) { *milliseconds = 2.5f; return 0; }
int cuEventDestroy_v2(void *event) { return 0; }
