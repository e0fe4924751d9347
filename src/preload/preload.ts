import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, EventName, Events, RequestName } from '../shared/contract';

// The bridge is exactly the contract. Neither ipcRenderer nor an event object ever reaches the page.
const ask = (name: RequestName) => (argument?: unknown) => ipcRenderer.invoke(name, argument);

const listenTo =
  <Name extends EventName>(name: Name) =>
  (listener: (news: Events[Name]) => void) => {
    const forward = (_event: IpcRendererEvent, news: Events[Name]) => {
      listener(news);
    };
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.removeListener(name, forward);
    };
  };

const bridge = {
  getSnapshot: ask('getSnapshot'),
  signIn: ask('signIn'),
  testConnection: ask('testConnection'),
  listProfiles: ask('listProfiles'),
  listOwnProfiles: ask('listOwnProfiles'),
  profileText: ask('profileText'),
  checkProfile: ask('checkProfile'),
  saveProfile: ask('saveProfile'),
  removeProfile: ask('removeProfile'),
  chooseProfileFile: ask('chooseProfileFile'),
  exportProfile: ask('exportProfile'),
  tryProfile: ask('tryProfile'),
  switchAccount: ask('switchAccount'),
  lookAtCertificate: ask('lookAtCertificate'),
  chooseAuthority: ask('chooseAuthority'),
  changeTrust: ask('changeTrust'),
  tryDemo: ask('tryDemo'),
  signOut: ask('signOut'),
  renewSecrets: ask('renewSecrets'),
  retryKeychain: ask('retryKeychain'),
  dial: ask('dial'),
  answerAsk: ask('answerAsk'),
  hangUp: ask('hangUp'),
  dialFavourite: ask('dialFavourite'),
  addFavourite: ask('addFavourite'),
  changeFavourite: ask('changeFavourite'),
  removeFavourite: ask('removeFavourite'),
  undoRemoveFavourite: ask('undoRemoveFavourite'),
  moveFavourite: ask('moveFavourite'),
  chooseContactsFile: ask('chooseContactsFile'),
  importContacts: ask('importContacts'),
  findContacts: ask('findContacts'),
  addContact: ask('addContact'),
  changeContact: ask('changeContact'),
  removeContact: ask('removeContact'),
  removeAllContacts: ask('removeAllContacts'),
  showMyData: ask('showMyData'),
  exportMyData: ask('exportMyData'),
  deleteEverything: ask('deleteEverything'),
  retryKeeping: ask('retryKeeping'),
  changeSettings: ask('changeSettings'),
  diagnosticReport: ask('diagnosticReport'),
  copyDiagnosticReport: ask('copyDiagnosticReport'),
  previewNumber: ask('previewNumber'),
  getRecents: ask('getRecents'),
  removeRecents: ask('removeRecents'),
  clearRecents: ask('clearRecents'),
  copyText: ask('copyText'),
  linkHandlerStatus: ask('linkHandlerStatus'),
  setLinkHandler: ask('setLinkHandler'),
  openLinkSettings: ask('openLinkSettings'),
  pauseHotkey: ask('pauseHotkey'),
  tryHotkey: ask('tryHotkey'),
  copyHotkeyCommand: ask('copyHotkeyCommand'),
  startAtLoginStatus: ask('startAtLoginStatus'),
  setStartAtLogin: ask('setStartAtLogin'),
  showWaitingLink: ask('showWaitingLink'),
  networkChanged: ask('networkChanged'),
  onSnapshot: listenTo('snapshot'),
  onRecents: listenTo('recents'),
  onGoTo: listenTo('goTo'),
} satisfies Bridge;

contextBridge.exposeInMainWorld('dialboard', bridge);
