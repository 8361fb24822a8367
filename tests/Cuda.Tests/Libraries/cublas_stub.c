/* A stand-in for libcublas, compiled by the tests; LIGHT: for libcublasLt, on which the other depends. Device memory is the host's, so that
   products are simply computed, by the definition in cuBLAS's documentation; the last call's numbers are recorded. */
#include <stddef.h>

#ifdef LIGHT
int cublasLtIsThere(void) { return 1; }
#else
extern int cublasLtIsThere(void);

int creations, math_mode, fail_next;
void *last_stream;
long long last_call[14];

int cublasCreate_v2(void **handle) {
    creations++;
    *handle = (void *)0xb1a5;
    return cublasLtIsThere() ? 0 : 1;
}
int cublasSetStream_v2(void *handle, void *stream) { last_stream = stream; return handle == (void *)0xb1a5 ? 0 : 1; }
int cublasSetMathMode(void *handle, int mode) { math_mode = mode; return 0; }

static double get(const void *values, int type, long long i) {
    return type == 1 ? ((const double *)values)[i] : ((const float *)values)[i];
}

int cublasGemmStridedBatchedEx(void *handle, int opa, int opb, int m, int n, int k, const void *alpha,
                               const void *a, int atype, int lda, long long stridea, const void *b, int btype, int ldb, long long strideb,
                               const void *beta, void *c, int ctype, int ldc, long long stridec, int count, int compute, int algorithm) {
    long long call[14] = {opa, opb, m, n, k, lda, ldb, ldc, stridea, strideb, stridec, count, compute, algorithm};
    if (fail_next) { fail_next = 0; return 13; }
    for (int i = 0; i < 14; i++) last_call[i] = call[i];
    if (atype != btype || (atype != 0 && atype != 1) || ctype != atype) return 15;
    if (lda < (opa ? k : m) || ldb < (opb ? n : k) || ldc < m) return 7;
    for (int batch = 0; batch < count; batch++)
        for (int j = 0; j < n; j++)
            for (int i = 0; i < m; i++) {
                double sum = 0;
                long long place = batch * stridec + i + (long long)j * ldc;
                for (int l = 0; l < k; l++)
                    sum += get(a, atype, batch * stridea + (opa ? l + (long long)i * lda : i + (long long)l * lda))
                        * get(b, btype, batch * strideb + (opb ? j + (long long)l * ldb : l + (long long)j * ldb));
                sum *= get(alpha, ctype, 0);
                if (ctype == 1) ((double *)c)[place] = sum; else ((float *)c)[place] = (float)sum;
            }
    return 0;
}
#endif
