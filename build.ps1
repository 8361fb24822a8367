<#
.SYNOPSIS
Runs one of the project's tasks. Each is a single dotnet command line, which README.md lists too.
.EXAMPLE
./build.ps1 test
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('build', 'test', 'bench', 'pack')]
    [string] $Target = 'build'
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
    }
    exit $LASTEXITCODE
}
finally {
    Pop-Location
}
