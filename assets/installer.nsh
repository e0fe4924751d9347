; Makes Dialboard a choice for tel: and callto: links in Windows' Default apps: a ProgID, its capabilities and an entry in
; RegisteredApplications. The person's own choice is made in Windows and is never overwritten.
; SHELL_CONTEXT is HKCU or HKLM, as the person installs.

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Dialboard.tel" "" "URL:Telephone call"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Dialboard.tel" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\Dialboard.tel\DefaultIcon" "" "$appExe,0"
  ; Everything after -- is data: a link cannot smuggle in a switch.
  WriteRegStr SHELL_CONTEXT "Software\Classes\Dialboard.tel\shell\open\command" "" '"$appExe" -- "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Dialboard\Capabilities" "ApplicationName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Dialboard\Capabilities" "ApplicationDescription" "Click to dial through your PBX"
  WriteRegStr SHELL_CONTEXT "Software\Dialboard\Capabilities\URLAssociations" "tel" "Dialboard.tel"
  WriteRegStr SHELL_CONTEXT "Software\Dialboard\Capabilities\URLAssociations" "callto" "Dialboard.tel"
  WriteRegStr SHELL_CONTEXT "Software\RegisteredApplications" "Dialboard" "Software\Dialboard\Capabilities"
  ; SHCNE_ASSOCCHANGED, so that Windows looks again
  System::Call "shell32::SHChangeNotify(i,i,i,i) (0x08000000, 0x1000, 0, 0)"
!macroend

!macro customUnInstall
  ; The old uninstaller also runs when the app is updated.
  ${ifNot} ${isUpdated}
    DeleteRegValue SHELL_CONTEXT "Software\RegisteredApplications" "Dialboard"
    DeleteRegKey SHELL_CONTEXT "Software\Dialboard"
    DeleteRegKey SHELL_CONTEXT "Software\Classes\Dialboard.tel"
  ${endIf}
!macroend
