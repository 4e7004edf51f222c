using System.Globalization;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>The movable red days are copied from printed calendars, not calculated.</summary>
public sealed class KalenderTests
{
    // Skjaertorsdag, langfredag, 1. and 2. paaskedag, Kristi himmelfartsdag, 1. and 2. pinsedag.
    public static TheoryData<int, string> Bevegelige => new()
    {
        { 2024, "28.03 29.03 31.03 01.04 09.05 19.05 20.05" },
        { 2025, "17.04 18.04 20.04 21.04 29.05 08.06 09.06" },
        { 2026, "02.04 03.04 05.04 06.04 14.05 24.05 25.05" },
        { 2027, "25.03 26.03 28.03 29.03 06.05 16.05 17.05" },
        { 2028, "13.04 14.04 16.04 17.04 25.05 04.06 05.06" },
        { 2029, "29.03 30.03 01.04 02.04 10.05 20.05 21.05" },
        { 2030, "18.04 19.04 21.04 22.04 30.05 09.06 10.06" },
    };

    [Theory]
    [MemberData(nameof(Bevegelige))]
    public void De_roede_dagene_er_de_som_staar_i_kalenderen_og_ingen_andre(int aar, string bevegelige)
    {
        var ventet = $"01.01 {bevegelige} 01.05 17.05 25.12 26.12".Split(' ')
            .Select(d => DateOnly.ParseExact($"{d}.{aar}", "dd.MM.yyyy", CultureInfo.InvariantCulture));

        var roede = HeleAaret(aar).Where(Kalender.ErRoedDag);

        Assert.Equal(ventet.Distinct().Order(), roede);
    }

    [Theory]
    [MemberData(nameof(Bevegelige))]
    public void En_arbeidsdag_er_mandag_til_fredag_og_ikke_roed(int aar, string bevegelige)
    {
        Assert.NotEmpty(bevegelige);
        Assert.All(HeleAaret(aar), dag => Assert.Equal(
            dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Kalender.ErRoedDag(dag),
            Kalender.BareRoedeDager.ErArbeidsdag(dag)));
    }

    [Fact]
    public void Julaften_og_nyttaarsaften_er_ikke_roede() => Assert.All(
        HeleAaret(2026).Where(d => (d.Month, d.Day) is (12, 24) or (12, 31)), d => Assert.False(Kalender.ErRoedDag(d)));

    private static IEnumerable<DateOnly> HeleAaret(int aar)
    {
        for (var dag = new DateOnly(aar, 1, 1); dag.Year == aar; dag = dag.AddDays(1)) yield return dag;
    }
}
