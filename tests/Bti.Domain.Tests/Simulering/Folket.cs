using Bti.Testdata;

namespace Bti.Domain.Tests;

/// <summary>The people of a simulated kommune: three units with two employees and a leader each.</summary>
internal static class Folket
{
    public static readonly IReadOnlyList<Ansatt> Ansatte =
    [
        .. from enhet in new (string Tjeneste, Rolle Rolle)[] { ("barnehage", Rolle.Barnehagelaerer), ("skole", Rolle.Laerer), ("helsestasjon", Rolle.Helsesykepleier) }
           let id = EnhetId.Ny()
           from rolle in new[] { enhet.Rolle, enhet.Rolle, Rolle.Enhetsleder }
           let ansatt = AnsattId.Ny()
           select new Ansatt { Kommune = Gitt.Kommunen, Id = ansatt, Brukernavn = $"{ansatt.Verdi}", Navn = "Prøve", Rolle = rolle, Enhet = id, Tjeneste = enhet.Tjeneste },
    ];

    public static readonly IReadOnlyList<string> Tjenester = [.. Ansatte.Select(a => a.Tjeneste).Distinct()];

    public static Ansatt Med(AnsattId id) => Ansatte.First(a => a.Id == id);
}
