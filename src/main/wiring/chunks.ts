import { join } from 'node:path';
import type { AxiosInstance } from 'axios';
import { app } from 'electron';

// What the first window does not need is loaded when it is first used, or once the window is there.
let axiosInstance: Promise<AxiosInstance> | undefined;
export const loadAxios = () => {
  axiosInstance ??= createAxios();
  // What could not be loaded once is tried anew.
  axiosInstance.catch(() => (axiosInstance = undefined));
  return axiosInstance;
};
export const loadBuiltIn = async () => (await import('../dialling/profile/built-in-profiles')).builtInProfiles;
export const loadOwnProfiles = async () => (await import('../dialling/profile/own-profiles')).createOwnProfiles;
export const loadOwnProfileRequests = async () =>
  (await import('../dialling/profile/own-profile-requests')).createOwnProfileRequests;
export const loadProfileFiles = () => import('../platform/profile-files');
export const loadWebSocket = async () => (await import('ws')).WebSocket;
export const loadKeytar = async () => (await import('keytar')).default;
export const loadDemoPbx = () => import('../demo/demo-pbx');
export const loadReader = async () => (await import('../dialling/reader')).reader;
const icon = join(__dirname, '../../assets/icons/icon.png');
export const loadLinkHandler = async () =>
  (await import('../platform/system-link-handler')).createSystemLinkHandler(
    icon,
    app.commandLine.hasSwitch('no-sandbox'),
  );
export const loadStartAtLogin = async () =>
  (await import('../platform/system-start-at-login')).createSystemStartAtLogin(
    icon,
    app.commandLine.hasSwitch('no-sandbox'),
  );
export const loadMenu = () => import('../menu/application-menu');
export const loadPresence = () => import('../background/presence');
export const loadReport = () => import('../log/report');
export const loadHotkey = () => import('../platform/system-hotkey');
export const loadNothingFound = () => import('../hotkey/nothing-found');
export const loadAuthorityDialog = async () => (await import('../platform/choose-authority-file')).chooseAuthorityFile;
export const loadContactsDialog = async () => (await import('../platform/choose-contacts-file')).chooseContactsFile;
export const loadContactsReader = async () => (await import('../contacts/read-file')).readContactsFile;
export const loadExportFiles = async () => (await import('../privacy/export-files')).exportFiles;
export const loadExportWriter = async () => (await import('../platform/write-export')).writeExport;

async function createAxios(): Promise<AxiosInstance> {
  const { default: axios } = await import('axios');
  const { trustSystemCertificates } = await import('../platform/system-certificates');
  // Before the first request, and once: reading the system's store takes its time.
  trustSystemCertificates();
  return axios.create();
}

/** Loads what the first dial needs, so that the first Enter is as fast as the second. */
export async function warmUp(): Promise<void> {
  await loadReader();
  await loadAxios();
  await import('../dialling/http-way');
}
