using System.Text;
using Bti.Domain;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Who works where, and who is in which list.</summary>
internal sealed partial class Vandring
{
    private async Task Registeret()
    {
        var (admin, annen) = (_folk["petter.aas"], _folk["gro.lien"]);
        foreach (var fil in new[]
        {
            "kode;navn;slag\nny-skole;Ny skole;skole\n",
            "brukernavn;navn;rolle;enhet;tjeneste\nny.ansatt;Ny Ansatt;laerer;ny-skole;skole\n",
            "brukernavn;navn;rolle;enhet;tjeneste\nny.ansatt;Ny Ansatt;laerer;lauvlia-skole;skole\n",
            $"foedselsnummer;navn;foedt;enhet\n{Nummer};Ada Prøve;03.02.2021;ny-skole\n",
            $"barn;foedselsnummer;navn;relasjon;foreldreansvar\n{Nummer};{Nummer};Ny Foresatt;far;ja\n",
        })
        {
            var import = (await _send.Som(admin, new LastOppRegister(Encoding.UTF8.GetBytes(fil), "nei", Noekkel.Ny()))).Id;
            var plan = await _send.Som(admin, new VisRegisterplan(import));
            _ = await _send.Som(plan.KreverEnAnnen ? annen : admin, new UtfoerRegister(import, plan.Plan, null, Noekkel.Ny()));
        }

        var forkastes = (await _send.Som(admin, new LastOppRegister(Encoding.UTF8.GetBytes("kode;navn;slag\n"), "ja", Noekkel.Ny()))).Id;
        await _send.Som(admin, new ForkastRegister(forkastes, Noekkel.Ny()));
        Assert.Equal(6, (await _send.Som(admin, new VisRegister())).Importer.Count);

        const string hode = "brukernavn;navn;rolle;enhet;tjeneste;foedselsnummer";
        foreach (var linje in new[] { $"ny.leder;Ny Leder;enhetsleder;ny-skole;skole;{Nummer}", "ny.ansatt;Ny Ansatt;bti_koordinator;ny-skole;skole;" })
        {
            var import = (await _send.Som(admin, new LastOppRegister(Encoding.UTF8.GetBytes($"{hode}\n{linje}\n"), "nei", Noekkel.Ny()))).Id;
            _ = await _send.Som(admin, new UtfoerRegister(import, (await _send.Som(admin, new VisRegisterplan(import))).Plan, null, Noekkel.Ny()));
        }

        _ = await _send.Som(admin, new VisInnlogginger());
        foreach (var hvem in new AnsattId?[] { Siri.Id, null }) await _send.Som(admin, new AvsluttInnlogginger(hvem, Noekkel.Ny()));
        var roller = await _send.Som(annen, new VisRoller());
        await _send.Som(annen, new GodkjennRolle(roller[1].Id, Noekkel.Ny()));
        await _send.Som(annen, new AvslaaRolle(roller[0].Id, Noekkel.Ny()));
    }
}
