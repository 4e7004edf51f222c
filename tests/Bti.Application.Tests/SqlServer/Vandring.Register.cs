using System.Text;
using Bti.Domain;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Who works where, and who is in which list.</summary>
internal sealed partial class Vandring
{
    private async Task Registeret(ForloepId forloep)
    {
        var admin = _folk["petter.aas"];
        foreach (var fil in new[]
        {
            "kode;navn;slag\nny-skole;Ny skole;skole\n",
            "brukernavn;navn;rolle;enhet;tjeneste\nny.ansatt;Ny Ansatt;laerer;ny-skole;skole\n",
            $"foedselsnummer;navn;foedt;enhet\n{Nummer};Ada Prøve;03.02.2021;ny-skole\n",
            $"barn;foedselsnummer;navn;relasjon;foreldreansvar\n{Nummer};{Nummer};Ny Foresatt;far;ja\n",
        })
        {
            var import = (await _send.Som(admin, new LastOppRegister(Encoding.UTF8.GetBytes(fil), "nei", Noekkel.Ny()))).Id;
            var plan = await _send.Som(admin, new VisRegisterplan(import));
            _ = await _send.Som(admin, new UtfoerRegister(import, plan.Plan, null, Noekkel.Ny()));
        }

        var forkastes = (await _send.Som(admin, new LastOppRegister(Encoding.UTF8.GetBytes("kode;navn;slag\n"), "ja", Noekkel.Ny()))).Id;
        await _send.Som(admin, new ForkastRegister(forkastes, Noekkel.Ny()));
        Assert.Equal(5, (await _send.Som(admin, new VisRegister())).Importer.Count);
        Assert.NotEqual(default, forloep);
    }
}
