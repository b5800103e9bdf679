# Freezes Redress on Windows and makes the installer. NOT YET RUN: written on Linux, to be tried on Windows 10 or newer.
#
#   py dev.py run --version          once, so that Python and the packages are there
#   powershell -ExecutionPolicy Bypass -File installer\windows\build.ps1 [-Certificate THUMBPRINT]
#
# Needs Python 3.11 (64 bit) and Inno Setup 6 (iscc.exe on the path).
param([string]$Certificate = "")
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

py dev.py package --no-proof
if ($LASTEXITCODE -ne 0) { throw "Freezing failed." }

$version = (Select-String -Path desktop_app\__init__.py -Pattern '__version__ = "([^"]+)"').Matches[0].Groups[1].Value
if ($Certificate) {
    signtool sign /sha1 $Certificate /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 build\frozen\redress\redress.exe
    if ($LASTEXITCODE -ne 0) { throw "Signing the program failed." }
}
iscc "/DVersion=$version" installer\windows\redress.iss
if ($LASTEXITCODE -ne 0) { throw "Inno Setup failed." }
if ($Certificate) {
    signtool sign /sha1 $Certificate /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 "dist\redress-$version-setup.exe"
    if ($LASTEXITCODE -ne 0) { throw "Signing the installer failed." }
}
Write-Output "dist\redress-$version-setup.exe"
