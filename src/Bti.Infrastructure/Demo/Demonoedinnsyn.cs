using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// Nødinnsyn twice in a week by the same one: her leader has looked into the first, and the second, and that there were two, wait.
/// What it yields is how many days pass.
/// </summary>
internal sealed class Demonoedinnsyn(IReadOnlyList<Demotekster.Noedtekst> tekster, IReadOnlyList<Ansatt> folk, IReadOnlyList<Barn> barn, Demosender send)
{
    /// <summary>In the last week of the demo that is over.</summary>
    public static readonly DateOnly Start = new(2026, 11, 17);

    public async IAsyncEnumerable<int> Fortell()
    {
        var hun = folk.First(a => a.Rolle is Rolle.Helsesykepleier);
        var leder = folk.First(a => a.Rolle is Rolle.Enhetsleder && a.Enhet == hun.Enhet);
        foreach (var (tekst, hvem) in tekster.Zip(barn.Where(b => b.Adressebeskyttelse is Adressebeskyttelse.Ingen)))
        {
            _ = await send.Som(hun, new AapneNoedinnsyn(hvem.Id, "akutt_hendelse", tekst.Begrunnelse, Noekkel.Ny()));
            if (tekst.Vurdering is { } vurdering)
                await send.Som(leder, new KontrollerNoedinnsyn((await send.Som(leder, new VisNoedinnsyn())).Linjer[0].Id, "ja", vurdering, Noekkel.Ny()));
            yield return 2;
        }
    }
}
