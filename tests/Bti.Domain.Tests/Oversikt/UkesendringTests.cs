using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public class UkesendringTests
{
    private static readonly AnsattId Noen = new(Guid.CreateVersion7());

    [Fact]
    public void Bare_det_som_hendte_etter_dagen_teller_og_nivaaet_foer_er_kjent()
    {
        (Hendelse, DateTimeOffset)[] rekke =
        [
            (new ForloepStartet(new(1), 5.Januar(2026), Noen), Kl(5)),
            (new NivaaValgt(new(3)), Kl(6)),
            (new NivaaValgt(new(2)), Kl(12)),
            (new AvslutningValgt(Avslutningsgrunn.MaalNaadd), Kl(13)),
            (new Gjenaapnet(Samtykkestilling.Gitt), Kl(14)),
            (new NivaaValgt(new(3)), Kl(14)),
        ];

        Assert.Equal(new Ukesendring(1, 1, 1, 1), Ukesendring.Av([rekke], Kl(10)));
        Assert.Equal(new Ukesendring(2, 1, 2, 1), Ukesendring.Av([rekke], Kl(1)));
    }

    [Fact]
    public void Et_ja_til_planen_avslutter_der_kommunen_har_bestemt_det()
    {
        (Hendelse, DateTimeOffset)[] rekke = [(new ForloepStartet(new(3), 5.Januar(2026), Noen), Kl(5)), (new PlanBesvart(default, true, 12.Januar(2026)), Kl(12))];

        Assert.Equal((0, 1), (Ukesendring.Av([rekke], Kl(1)).Avsluttet, Ukesendring.Av([rekke], Kl(1), planenAvslutter: true).Avsluttet));
        Assert.Equal((new Nivaa(3), (Nivaa?)null), (Forloepsspor.Av(rekke).NivaaPaa(20.Januar(2026)), Forloepsspor.Av(rekke, planenAvslutter: true).NivaaPaa(20.Januar(2026))));
    }

    private static DateTimeOffset Kl(int dag) => new(2026, 1, dag, 8, 0, 0, TimeSpan.Zero);
}
