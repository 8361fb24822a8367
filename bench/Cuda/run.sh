#!/usr/bin/env bash
# Everything that only a GPU shows, in one command: the OpInfo suite and the kernels' tests on the device, what the assembler says of every
# kernel that the suite composed, the sanitizer's verdict, and the table of times beside PyTorch's. What a machine lacks is said and
# skipped; the exit code is 1 when anything failed.
#
#   bench/Cuda/run.sh                builds and runs with the .NET SDK
#   bench/Cuda/run.sh --apps FOLDER  runs FOLDER/{Operators.Tests,Cuda.Tests,Cuda}, published before, on a host without the SDK
#
# SANITIZED selects the tests that the sanitizer watches, which makes them some fifty times slower: every operator and dtype once by default.
set -uo pipefail

minimum_tests=10000
sanitized=${SANITIZED:-TestCategory=Cuda&Name~Declared_dtype_works}
folder=$(cd "$(dirname "$0")" && pwd)
apps=
if [ "${1:-}" = --apps ] && [ $# -eq 2 ]; then
  apps=$2
elif [ $# -gt 0 ]; then
  sed -n '2,10p' "$0"
  exit 2
fi
if [ -z "$apps" ]; then
  apps=$(mktemp -d)
  for project in tests/Operators.Tests tests/Cuda.Tests bench/Cuda; do
    dotnet publish "$folder/../../$project" -c Release -o "$apps/$(basename "$project")" > "$apps/publish.log" || { cat "$apps/publish.log"; exit 1; }
  done
fi
tests=$apps/Operators.Tests/Arity.Operators.Tests
modules=$(mktemp -d)
failed=0

tool() { command -v "$1" || { [ -x "/usr/local/cuda/bin/$1" ] && echo "/usr/local/cuda/bin/$1"; }; }

check() { # TITLE COMMAND...
  echo "== $1"
  "${@:2}" || { failed=1; echo "FAILED: $1"; }
}

suite() {
  ARITY_CUDA_DUMP=$modules ARITY_TEST_DEVICES=cuda:0 "$tests" --filter "TestCategory=Cuda" --minimum-expected-tests "$minimum_tests"
}

kernels() {
  ARITY_TEST_DEVICES=cuda:0 "$apps/Cuda.Tests/Arity.Cuda.Tests" --minimum-expected-tests 300 \
    --filter "FullyQualifiedName~Tests.Backend|FullyQualifiedName~Tests.Indexing|FullyQualifiedName~LinearAlgebra|FullyQualifiedName~Tests.Lines"
}

assemble() {
  local ptxas capability log=$modules/ptxas.log
  ptxas=$(tool ptxas) || { echo "SKIPPED: there is no ptxas"; return 0; }
  capability=$(nvidia-smi --query-gpu=compute_cap --format=csv,noheader | head -n 1 | tr -d .)
  local bad=0 file
  for file in "$modules"/*.ptx; do
    echo "$(basename "$file")" >> "$log"
    "$ptxas" -v "-arch=sm_$capability" "$file" -o /dev/null >> "$log" 2>&1 || { bad=1; tail -n 5 "$log"; }
  done
  echo "modules: $(ls "$modules"/*.ptx | wc -l); with spills: $(grep -c ' [1-9][0-9]* bytes spill' "$log")"
  echo "most registers: $(sed -nE 's/.*Used ([0-9]+) registers.*/\1/p' "$log" | sort -n | tail -n 1)"
  return $bad
}

sanitize() {
  local sanitizer
  sanitizer=$(tool compute-sanitizer) || { echo "SKIPPED: there is no compute-sanitizer"; return 0; }
  ARITY_TEST_DEVICES=cuda:0 "$sanitizer" --error-exitcode 1 "$tests" --filter "$sanitized"
}

check "the OpInfo suite on the device, at least $minimum_tests tests" suite
check "the kernels at the borders of their tiles, teams and grids" kernels
check "ptxas -v over every module that the suite composed" assemble
check "compute-sanitizer over $sanitized" sanitize
check "times beside PyTorch's, for docs/performance.md" "$apps/Cuda/Arity.Benchmarks.Cuda"
exit $failed
