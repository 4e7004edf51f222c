// The same uro without JavaScript: the pages are whole by themselves.
import { reis } from './nettleser.mjs';

await reis(Number(process.argv[2]), { javaScriptEnabled: false }, async ({ side, se, knapp, gaa, velg, fyll, kom, somAnsatt, feil }) => {
  await somAnsatt('3447', 'Siri Haugen');
  await gaa('/uro/ny');
  await velg('gjelder', 'ikke_navngitt');
  await fyll({ observertDato: '20.11.2025', beskrivelse: 'Kort.' });
  await knapp('Lagre uroen');
  if (await side.inputValue('[name=beskrivelse]') !== 'Kort.') feil.push('What was typed is gone.');
  await fyll({ beskrivelse: 'Sitter alene ved vinduet og svarer ikke.' });
  await knapp('Lagre uroen');
  await kom(/^\/uro\/.*ny=ja/);
  await se('uten-skript');
});
