/** The settings of the contract are those of the service: a code is listed once. */
export { SETTINGS, type SettingCode } from '@junction/contracts';
