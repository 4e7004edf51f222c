namespace Bti.Domain;

/// <summary>The people around the thing a frist belongs to, as they are the day it is due.</summary>
/// <param name="Eier">The one who wrote the uro, or does the stafettholder's work.</param>
/// <param name="TilbudtTil">The one the stafett is offered to.</param>
/// <param name="Enhet">The unit that leads.</param>
/// <param name="TilbudtEnhet">The unit of the one the stafett is offered to.</param>
public sealed record Saksfolk(AnsattId Eier, AnsattId? TilbudtTil, EnhetId Enhet, EnhetId? TilbudtEnhet);

/// <summary>One who can be told because of her role.</summary>
public sealed record Rolleinnehaver(AnsattId Ansatt, Rolle Rolle, EnhetId Enhet);

/// <summary>One who shall be told.</summary>
/// <param name="Ansatt">Who.</param>
/// <param name="SomRolle">The role it reaches her in; null when the frist is her own.</param>
public sealed record Varselmottaker(AnsattId Ansatt, Rolle? SomRolle);

/// <summary>Finds whom a step of a ladder reaches. It always ends at a person, when the kommune has one.</summary>
public static class Mottakere
{
    /// <param name="til">Whom the ladder says.</param>
    /// <param name="navn">Which frist it is: the offered stafett waits for the one it is offered to.</param>
    /// <param name="ansvarlig">Whose the frist is.</param>
    /// <param name="folk">The people around the thing.</param>
    /// <param name="innehavere">The kommune's leaders, coordinators and administrators.</param>
    /// <param name="utelukkede">Those who are barred from the child: they are passed by, and the next above is told.</param>
    /// <returns>Everyone who shall be told; empty only in a kommune without a leader, a coordinator and an administrator who may.</returns>
    public static IReadOnlyList<Varselmottaker> Finn(
        Mottaker til, Fristnavn navn, Ansvarsrolle ansvarlig, Saksfolk folk, IReadOnlyList<Rolleinnehaver> innehavere, IReadOnlySet<AnsattId> utelukkede)
    {
        IEnumerable<Varselmottaker> Med(Rolle rolle, params EnhetId?[] enheter) =>
            innehavere.Where(i => i.Rolle == rolle && (enheter.Length == 0 || enheter.Contains(i.Enhet))).Select(i => new Varselmottaker(i.Ansatt, rolle));

        var stige = new[]
        {
            til switch
            {
                Mottaker.Ansvarlig => ansvarlig switch
                {
                    Ansvarsrolle.Enhetsleder => Med(Rolle.Enhetsleder, folk.Enhet),
                    Ansvarsrolle.BtiKoordinator => Med(Rolle.BtiKoordinator),
                    Ansvarsrolle.DenSomUndrerSeg or Ansvarsrolle.Stafettholder => [new(navn is Fristnavn.SvarPaaStafett && folk.TilbudtTil is { } tilbudt ? tilbudt : folk.Eier, null)],
                },
                Mottaker.Enhetsleder => Med(Rolle.Enhetsleder, folk.Enhet),
                Mottaker.BeggeLedere => Med(Rolle.Enhetsleder, folk.Enhet, folk.TilbudtEnhet),
                Mottaker.BtiKoordinator => Med(Rolle.BtiKoordinator),
            },
            Med(Rolle.Enhetsleder, folk.Enhet),
            Med(Rolle.BtiKoordinator),
            Med(Rolle.Kommuneadministrator),
        };
        return stige.Select(trinn => trinn.Where(m => !utelukkede.Contains(m.Ansatt)).DistinctBy(m => m.Ansatt).ToArray()).FirstOrDefault(trinn => trinn.Length > 0) ?? [];
    }

    /// <summary>True when nobody the ladder names could be told, so that it went to the next above.</summary>
    /// <param name="til">Whom the ladder says.</param>
    /// <param name="ansvarlig">Whose the frist is.</param>
    /// <param name="somRolle">The role it reached her in.</param>
    public static bool ErSendtVidere(Mottaker til, Ansvarsrolle ansvarlig, Rolle? somRolle) => somRolle != (til, ansvarlig) switch
    {
        (Mottaker.Ansvarlig, Ansvarsrolle.Enhetsleder) or (Mottaker.Enhetsleder or Mottaker.BeggeLedere, _) => Rolle.Enhetsleder,
        (Mottaker.Ansvarlig, Ansvarsrolle.BtiKoordinator) or (Mottaker.BtiKoordinator, _) => Rolle.BtiKoordinator,
        (Mottaker.Ansvarlig, _) => (Rolle?)null,
    };
}
