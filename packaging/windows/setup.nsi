; The set-up program, for makensis. make_setup.py passes VERSION, NUMBERS, FOLDER,
; REMOVAL (the commands that remove what is in FOLDER), OUTPUT, ICON, LICENSE, SUMMARY.
; Silent with /S; /D=C:\folder (last, without quotes) chooses the folder; /KIOSK=1 starts the kiosk at log-on,
; /KIOSK=0 takes that away. Exit codes beside those of NSIS: 3 a newer version is there, 4 it was installed by
; the MSI, 5 LeukoGuide is running; each leaves what was there.
Target amd64-unicode
Unicode true
ManifestDPIAware true
RequestExecutionLevel admin
SetCompressor /SOLID lzma
SetCompressorDictSize 64
Name "LeukoGuide"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\LeukoGuide"
; An installed copy tells where it is, so that an update without /D= goes to the same folder.
InstallDirRegKey HKLM "Software\LeukoGuide" "InstallFolder"
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
!include "WordFunc.nsh"

Page license
Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Var KIOSK
Var OLDFOLDER

!macro Refuse CODE WORDS
  MessageBox MB_OK|MB_ICONSTOP "${WORDS}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  ${GetParameters} $0
  ${GetOptions} $0 "/KIOSK=" $KIOSK
  ReadRegStr $OLDFOLDER HKLM "Software\LeukoGuide" "InstallFolder"
  ReadRegStr $1 HKLM "Software\LeukoGuide" "Version"
  ReadRegStr $2 HKLM "${ARP}" "UninstallString"
  ${If} $OLDFOLDER != ""
  ${AndIf} $2 == ""
    !insertmacro Refuse 4 "LeukoGuide was installed by its MSI. Update it by a newer MSI, or remove it first."
  ${EndIf}
  ${WordReplace} $1 "+" "." "+" $1
  ${WordReplace} "${VERSION}" "+" "." "+" $2
  ${VersionCompare} $1 $2 $3
  ${If} $3 == 1
    !insertmacro Refuse 3 "A newer version of LeukoGuide is installed. Remove it first if you want an older one."
  ${EndIf}
FunctionEnd

; The running program cannot be opened for writing. Asked before anything is removed.
!macro RefuseInUse PROGRAM
  ${If} ${FileExists} "$OLDFOLDER\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$OLDFOLDER\${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro Refuse 5 "LeukoGuide is in use. Close it and start the set-up again."
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "LeukoGuide"
  SetRegView 64
  SetShellVarContext all
  ${If} $OLDFOLDER != ""
    !insertmacro RefuseInUse "LeukoGuide.exe"
    !insertmacro RefuseInUse "leukoguide-console.exe"
    ; The older version takes itself away, wherever it is: it knows its files. Its word on the kiosk is kept.
    ${If} $KIOSK == ""
      ReadRegDWORD $KIOSK HKLM "Software\LeukoGuide" "Kiosk"
    ${EndIf}
    ExecWait '"$OLDFOLDER\uninstall.exe" /S _?=$OLDFOLDER'
    Delete "$OLDFOLDER\uninstall.exe"
    RMDir "$OLDFOLDER"
  ${EndIf}
  SetOutPath "$INSTDIR"
  SetOverwrite on
  ClearErrors
  File /r "${FOLDER}/*"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort "The files could not be written. Is the disk full? Make room and start the set-up again."
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
