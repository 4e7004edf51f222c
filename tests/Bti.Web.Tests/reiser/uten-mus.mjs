// An uro with the keyboard alone, from the start page to the receipt.
import { reis } from './nettleser.mjs';

await reis(Number(process.argv[2]), {}, async ({ side, se, gaa, kom, somAnsatt, feil }) => {
  await somAnsatt('3447', 'Siri Haugen');
  await gaa('/uro/ny');
  const til = async navn => {
    for (let trykk = 0; trykk < 60; trykk++) {
      if (await side.evaluate(n => document.activeElement?.getAttribute('name') === n || document.activeElement?.textContent?.trim() === n, navn)) return;
      await side.keyboard.press('Tab');
    }
    feil.push(`«${navn}» cannot be reached with Tab.`);
  };
  await til('gjelder');
  await side.keyboard.press('ArrowDown');
  await side.keyboard.press('ArrowDown');
  await til('observertDato');
  await side.keyboard.type('20.11.2025');
  await til('beskrivelse');
  await side.keyboard.type('Sitter alene ved vinduet og svarer ikke.');
  await til('Lagre uroen');
  await side.keyboard.press('Enter');
  await kom(/^\/uro\/.*ny=ja/);
  await se('tastatur');
});
