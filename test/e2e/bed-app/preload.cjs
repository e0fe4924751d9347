const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('bed', {
  store: (password) => ipcRenderer.invoke('store', password),
  ask: (channel) => ipcRenderer.invoke(channel),
});
