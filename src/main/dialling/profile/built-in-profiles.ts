import threeCx from '../../../../assets/profiles/3cx-v20.json';
import asteriskAmi from '../../../../assets/profiles/asterisk-ami.json';
import asteriskAri from '../../../../assets/profiles/asterisk-ari.json';
import broadworksXsi from '../../../../assets/profiles/broadworks-xsi.json';
import ciscoWebdialer from '../../../../assets/profiles/cisco-webdialer.json';
import dialboard from '../../../../assets/profiles/dialboard.json';
import fanvil from '../../../../assets/profiles/fanvil.json';
import freeswitch from '../../../../assets/profiles/freeswitch.json';
import fusionpbx from '../../../../assets/profiles/fusionpbx.json';
import genericForm from '../../../../assets/profiles/generic-form.json';
import genericGet from '../../../../assets/profiles/generic-get.json';
import genericJson from '../../../../assets/profiles/generic-json.json';
import grandstreamPhone from '../../../../assets/profiles/grandstream-phone.json';
import grandstreamUcm from '../../../../assets/profiles/grandstream-ucm.json';
import kamailio from '../../../../assets/profiles/kamailio.json';
import kazoo from '../../../../assets/profiles/kazoo.json';
import nethvoice from '../../../../assets/profiles/nethvoice.json';
import netsapiensV1 from '../../../../assets/profiles/netsapiens-v1.json';
import netsapiensV2 from '../../../../assets/profiles/netsapiens-v2.json';
import placetel from '../../../../assets/profiles/placetel.json';
import poly from '../../../../assets/profiles/poly.json';
import ringcentral from '../../../../assets/profiles/ringcentral.json';
import sipgate from '../../../../assets/profiles/sipgate.json';
import snom from '../../../../assets/profiles/snom.json';
import vodia from '../../../../assets/profiles/vodia.json';
import voipgrid from '../../../../assets/profiles/voipgrid.json';
import wazo from '../../../../assets/profiles/wazo.json';
import yealink from '../../../../assets/profiles/yealink.json';
import yeastarP from '../../../../assets/profiles/yeastar-p.json';
import type { Profile } from '../../../shared/profile/profile';
import { checkProfileValue } from '../../../shared/profile/read-profile';

/** Every profile that comes with Dialboard: our own API first, then by kind. */
const documents: readonly unknown[] = [
  dialboard,
  voipgrid,
  asteriskAri,
  asteriskAmi,
  freeswitch,
  fusionpbx,
  threeCx,
  yeastarP,
  grandstreamUcm,
  netsapiensV2,
  netsapiensV1,
  kazoo,
  broadworksXsi,
  sipgate,
  ringcentral,
  placetel,
  ciscoWebdialer,
  wazo,
  nethvoice,
  vodia,
  kamailio,
  snom,
  yealink,
  grandstreamPhone,
  poly,
  fanvil,
  genericGet,
  genericJson,
  genericForm,
];

/** The profiles that come with Dialboard. */
export const builtInProfiles: readonly Profile[] = documents.map((document) => {
  const checked = checkProfileValue(document);
  if (checked.ok) return checked.profile;
  throw new Error(`A profile of our own is wrong: ${JSON.stringify(checked.errors)}`);
});
