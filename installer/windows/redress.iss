; An installer for one user, without administrator's rights (Inno Setup 6). NOT YET RUN.
; Called by build.ps1 with /DVersion=…
#ifndef Version
  #error Call this through build.ps1
#endif

[Setup]
AppId={{6B1B8E0E-6C40-4E0B-9B5D-6F0B3F5D2A11}
AppName=Redress
AppVersion={#Version}
AppPublisher=The Redress authors
DefaultDirName={localappdata}\Programs\Redress
DefaultGroupName=Redress
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=redress-{#Version}-setup
SetupIconFile=..\..\build\icons\redress.ico
UninstallDisplayIcon={app}\redress.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\..\build\frozen\redress\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "..\..\LICENSE"; DestDir: "{app}"
Source: "..\..\build\sbom.json"; DestDir: "{app}"
Source: "..\..\build\licences\*"; DestDir: "{app}\licences"; Flags: recursesubdirs

[InstallDelete]
; Libraries of the version before must not stay beside those of this one. Stores lie elsewhere and are never touched.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Redress"; Filename: "{app}\redress.exe"; Parameters: "open"
