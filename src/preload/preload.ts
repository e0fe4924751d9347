import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, RequestName } from '../shared/contract';
import type { Snapshot } from '../shared/snapshot';

// The bridge is exactly the contract. Neither ipcRenderer nor an event object ever reaches the page.
const ask = (name: RequestName) => (argument?: unknown) => ipcRenderer.invoke(name, argument);

const bridge = {
  getSnapshot: ask('getSnapshot'),
  signIn: ask('signIn'),
  tryDemo: ask('tryDemo'),
  signOut: ask('signOut'),
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
  retryKeeping: ask('retryKeeping'),
  changeSettings: ask('changeSettings'),
  previewNumber: ask('previewNumber'),
  linkHandlerStatus: ask('linkHandlerStatus'),
  setLinkHandler: ask('setLinkHandler'),
  openLinkSettings: ask('openLinkSettings'),
  onSnapshot(listener: (snapshot: Snapshot) => void) {
    const forward = (_event: IpcRendererEvent, snapshot: Snapshot) => {
      listener(snapshot);
    };
    ipcRenderer.on('snapshot', forward);
    return () => {
      ipcRenderer.removeListener('snapshot', forward);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('dialboard', bridge);
