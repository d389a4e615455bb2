; The set-up program, for makensis. make_setup.py passes VERSION, NUMBERS, FOLDER,
; REMOVAL (the commands that remove what is in FOLDER), OUTPUT, ICON, LICENSE, SUMMARY.
; Silent with /S; /D=C:\folder (last, without quotes) chooses the folder; /KIOSK=1 starts the kiosk at log-on.
Target amd64-unicode
Unicode true
ManifestDPIAware true
RequestExecutionLevel admin
SetCompressor /SOLID lzma
SetCompressorDictSize 64
Name "LeukoGuide"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\LeukoGuide"
Icon "${ICON}"
UninstallIcon "${ICON}"
LicenseData "${LICENSE}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "LeukoGuide"
VIAddVersionKey "FileDescription" "${SUMMARY}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "2026 LeukoGuide contributors, MIT licence"

!define ARP "Software\Microsoft\Windows\CurrentVersion\Uninstall\LeukoGuide"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

Page license
Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Var KIOSK

Function .onInit
  SetRegView 64
  SetShellVarContext all
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/KIOSK=" $KIOSK
  ; An installed copy tells where it is, so that an update goes to the same folder.
  ReadRegStr $1 HKLM "Software\LeukoGuide" "InstallFolder"
  ${If} $1 != ""
    ${GetOptions} $0 "/D=" $2
    ${If} ${Errors}
      StrCpy $INSTDIR $1
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "LeukoGuide"
  SetRegView 64
  SetShellVarContext all
  ; The program's own folder is made anew: files of an older version must not stay.
  ${If} ${FileExists} "$INSTDIR\shipped.json"
    !include "${REMOVAL}"
  ${EndIf}
  SetOutPath "$INSTDIR"
  SetOverwrite on
  ClearErrors
  File /r "${FOLDER}/*"
  ${If} ${Errors}
    SetErrorLevel 5
    Abort "A file is in use. Close LeukoGuide and start the set-up again."
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\LeukoGuide.lnk" "$INSTDIR\LeukoGuide.exe"
  ${If} $KIOSK == "1"
    CreateShortcut "$SMSTARTUP\LeukoGuide in the waiting room.lnk" "$INSTDIR\LeukoGuide.exe" "--kiosk"
    WriteRegDWORD HKLM "Software\LeukoGuide" "Kiosk" 1
  ${EndIf}
  WriteRegStr HKLM "Software\LeukoGuide" "Version" "${VERSION}"
  WriteRegStr HKLM "Software\LeukoGuide" "InstallFolder" "$INSTDIR"
  WriteRegStr HKLM "${ARP}" "DisplayName" "LeukoGuide"
  WriteRegStr HKLM "${ARP}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${ARP}" "DisplayIcon" "$INSTDIR\LeukoGuide.exe"
  WriteRegStr HKLM "${ARP}" "Publisher" "LeukoGuide contributors"
  WriteRegStr HKLM "${ARP}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${ARP}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${ARP}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${ARP}" "NoModify" 1
  WriteRegDWORD HKLM "${ARP}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKLM "${ARP}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  SetRegView 64
  SetShellVarContext all
  Delete "$SMPROGRAMS\LeukoGuide.lnk"
  Delete "$SMSTARTUP\LeukoGuide in the waiting room.lnk"
  !include "${REMOVAL}"
  Delete "$INSTDIR\uninstall.exe"
  ; Only when it is empty: a folder chosen by mistake keeps what else is in it.
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${ARP}"
  DeleteRegKey HKLM "Software\LeukoGuide"
SectionEnd
