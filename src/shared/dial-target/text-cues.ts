/** How much of the text before a number is looked at. */
const reach = 40;

const wordStart = '(?<![\\p{L}\\d])';
const joint = '(?:[ -]?(?:number|numbers|no|nos|nr|nrs|num|nummer|numéro|număr|numero|id|code|n°|№))?[\\s.:#=№(-]*$';

/** Words that announce a number of another kind, in English, Dutch, Romanian, German and French. */
const otherNumbers = [
  'order|orders|ordernr|ordernummer|ordernumber|bestelling|bestelnummer|bestelnr|bestellung|bestellnummer|comanda|comandă|commande',
  'invoice|factuur|factuurnummer|factuurnr|rechnung|rechnungsnummer|rechnungsnr|factura|facture|quote|offerte',
  'iban|bic|swift|rekening|rekeningnummer|konto|kontonummer|cont|account|accountnr|cui|cif|cnp|siret|siren|nif',
  'kvk|kvknummer|bsn|btw|vat|tva|ust-?id|btwnummer|hrb|rsin|ssn|tax|steuernummer',
  'ref|reference|referentie|kenmerk|betreft|referinta|referință|aktenzeichen|az|case|zaak|zaaknummer|dossier|dossiernummer|ticket',
  'klantnummer|klantnr|kundennummer|kundennr|customer|client|klant|relatie|relatienummer|lidnummer|member|polis|polisnummer|policy',
  'isbn|issn|ean|gtin|upc|sku|art|artikel|artikelnummer|artikelnr|article|item|product|serial|serienummer|sn|s\\/n|imei|imsi|iccid|mac',
  'tracking|track|trace|pakket|barcode|awb|zending|patent|patentnr|pat|doi|pmid|version|versie|build',
  'postcode|zip|plz|pin|code|otp|token|password|wachtwoord|id|ip|lat|lon|card|kaart|kaartnummer|pasnummer|passport|paspoort',
].join('|');

const otherNumber = new RegExp(`${wordStart}(?:${otherNumbers})${joint}`, 'iu');
const fax = new RegExp(
  `(?<!(?:tel|telefoon|phone|t)[ ./&+-]{0,3})${wordStart}(?:tele)?(?:fax|f|faks|telefaks)${joint}`,
  'iu',
);
const phone = new RegExp(
  `${wordStart}(?:t|m|p|d|tel|telf|telefoon|telefoonnummer|telephone|telefon|telefonnummer|téléphone|tél|teléfono|telefono|` +
    'phone|ph|call|dial|bel|bellen|sun|suna|sunați|apel|apelați|ruf|rufen|anrufen|appelez|mob|mobile|mobiel|mobil|cell|cel|gsm|' +
    'handy|portable|direct|office|kantoor|werk|work|home|thuis|contact|whatsapp|hotline|helpline|helpdesk|at|on|op|bij|la)' +
    `${joint}|[☎☏✆📞📱📲🕿]\\s*$`,
  'iu',
);

/** What the words in front of a number say that it is. */
export function cueBefore(text: string, index: number): 'phone' | 'fax' | 'other' | undefined {
  const before = text.slice(Math.max(0, index - reach), index);
  // Tables have thousands of numbers without a word between them, and the expressions below are not cheap.
  if (!/[\p{L}☎☏✆📞📱📲🕿]/u.test(before)) return undefined;
  if (fax.test(before)) return 'fax';
  if (otherNumber.test(before)) return 'other';
  return phone.test(before) ? 'phone' : undefined;
}

const currency = /^ ?(?:\p{Sc}|(?:EUR|USD|GBP|RON|CHF|lei|euro)(?!\p{L}))/iu;

/** Whether what stands behind digits makes an amount of them. */
export function isCurrencyBehind(after: string): boolean {
  return currency.test(after);
}
