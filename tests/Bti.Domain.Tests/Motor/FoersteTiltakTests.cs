using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>«Start det første tiltaket» is about something that starts for the child, not about a plan.</summary>
public sealed class FoersteTiltakTests
{
    private static readonly DateOnly Innen = 26.Januar(2026);

    private static readonly Forloepstilstand Tilstand = new()
    {
        Nivaa = Gitt.En,
        ErAapent = true,
        Oppsto = 12.Januar(2026),
        NivaaetStartet = 12.Januar(2026),
        FoersteTiltakInnen = Innen,
        AapneFrister = new HashSet<Fristnoekkel> { new(Fristnavn.FoersteTiltak), new(Fristnavn.Evaluering) },
    };

    public static TheoryData<DateOnly, DateOnly, bool> Startene => new()
    {
        { 14.Januar(2026), 14.Januar(2026), true },
        { 14.Januar(2026), Innen, true },
        { 14.Januar(2026), 27.Januar(2026), false },
        { 14.Januar(2026), 1.Mars(2026), false },
        { 10.Februar(2026), 10.Februar(2026), true },
        { 10.Februar(2026), 11.Februar(2026), false },
    };

    [Theory]
    [MemberData(nameof(Startene))]
    public void Et_tiltak_som_starter_etter_fristen_lar_fristen_staa(DateOnly idag, DateOnly start, bool lukket) =>
        Assert.Equal(lukket, Lukker(new TiltakStartet(TiltakId.Ny(), start), idag));

    [Fact]
    public void Evalueringen_lukker_fristen_som_ble_staaende() =>
        Assert.True(Lukker(new Evaluert(EvalueringId.Ny(), Utfall.NoeEffekt, 10.Mars(2026), 21.April(2026)), 10.Mars(2026)));

    private static bool Lukker(Hendelse hendelse, DateOnly idag)
    {
        var avgjoerelse = Forloepsmotor.Avgjoer(Tilstand, Gitt.Veileder, Kalender.BareRoedeDager, hendelse, idag.Kl(9));
        Assert.Null(avgjoerelse.Hinder);
        return avgjoerelse.Virkninger.Contains(new FristLukket(Fristnavn.FoersteTiltak));
    }
}
