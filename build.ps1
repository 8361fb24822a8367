<#
.SYNOPSIS
Runs one of the project's tasks. Each is a single dotnet command line, which README.md lists too.
.EXAMPLE
./build.ps1 test
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('build', 'test', 'bench', 'pack', 'cuda')]
    [string] $Target = 'build',
    # What 'cuda' is about: the tests of the native driver and the simulator, or the build of the adapter to ManagedCuda.
    [ValidateSet('Native', 'ManagedCuda')]
    [string] $Driver = 'Native'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

Push-Location $PSScriptRoot
try {
    switch ($Target) {
        'build' { dotnet build -c Release }
        'test' { dotnet test -c Release }
        'bench' { dotnet run -c Release --project bench -- figures }
        'pack' { dotnet pack -c Release }
        'cuda' {
            if ($Driver -eq 'ManagedCuda') { dotnet build -c Release src/Kernels.Cuda.ManagedCuda }
            else { dotnet test -c Release --project tests/Cuda.Tests }
        }
    }
    exit $LASTEXITCODE
}
finally {
    Pop-Location
}
