namespace Bti.Domain;

// The group around the child, and the individuell plan it may be given (ADR-0048).
public static partial class Forloepsmotor
{
    /// <summary>How many days the family's answer to an offered plan is waited for before somebody is told.</summary>
    private const int DagerTilSvarPaaPlan = 14;

    private readonly partial record struct Regler
    {
        /// <summary>A group is for the nivaaer where several services cooperate; its next meeting has a date from the first day.</summary>
        public Avgjoerelse SettGruppe(Ansvarsgruppe gruppe) =>
            Tilstand.Nivaa < Veileder.Regler.AnsvarsgruppeFraNivaa
                ? Hindre.AnsvarsgruppeHoererTilNivaa.Med("nivaa", Veileder.Regler.AnsvarsgruppeFraNivaa.ToString())
                : Avgjoerelse.Ja([new GruppeSatt(gruppe), .. KanFaaLogg(Tilstand.Logg, Tilstand.Samtykke) ? [Gruppemoetet(gruppe, Naa.Dag)] : (Virkning[])[]]);

        public Avgjoerelse LeggNedGruppa() => Tilstand.Gruppe is null ? Hindre.IngenAnsvarsgruppe : Avgjoerelse.Ja([.. GruppaErOver()]);

        /// <summary>The group's meeting is held: the next one has a date.</summary>
        public Avgjoerelse HoldGruppemoete(MoeteHoldt moete)
        {
            if (Tilstand.Gruppe is not { } gruppe) return Hindre.IngenAnsvarsgruppe;
            var holdt = HoldMoete(moete);
            return holdt.Hinder is null ? holdt with { Virkninger = [.. holdt.Virkninger, Lukket(Fristnavn.Ansvarsgruppemoete), Gruppemoetet(gruppe, moete.Dag)] } : holdt;
        }

        /// <summary>A plan is a right and no nivaa: it may be offered on any of them, also anew after a no. The answer has a frist.</summary>
        public Avgjoerelse TilbyPlan(DateOnly dag)
        {
            if (Tilstand.Plan is Planstilling.Tilbudt) return Hindre.PlanenErTilbudt;
            if (Tilstand.Plan is Planstilling.Akseptert) return Hindre.PlanenErAkseptert;
            var svar = Frist(Fristnavn.SvarPaaPlan, Fristtekster.SvarPaaPlan, dag.AddDays(DagerTilSvarPaaPlan), Ansvarsrolle.Stafettholder, Stige.Ansvarsgruppe);
            return Avgjoerelse.Ja(new PlanSatt(Planstilling.Tilbudt), IkkeForfalt(svar));
        }

        /// <summary>
        /// A no is recorded, and changes nothing more. A yes either runs beside the log or closes it, as the kommune has said; and
        /// to be closed the forloep needs what any closing needs, so that nothing is left open and nothing is cut off.
        /// </summary>
        public Avgjoerelse BesvarPlan(bool akseptert)
        {
            if (Tilstand.Plan is not Planstilling.Tilbudt) return Hindre.PlanenErIkkeTilbudt;
            if (!akseptert) return Avgjoerelse.Ja(new PlanSatt(Planstilling.Avslaatt), Lukket(Fristnavn.SvarPaaPlan));
            if (Veileder.Regler.IpPolicy is not IpPolicy.AvsluttLogg) return Avgjoerelse.Ja(new PlanSatt(Planstilling.Akseptert), Lukket(Fristnavn.SvarPaaPlan));
            var gitt = this with { Tilstand = Tilstand with { Plan = Planstilling.Akseptert, AapneFrister = Tilstand.AapneFrister.Where(f => f.Navn is not Fristnavn.SvarPaaPlan).ToHashSet() } };
            var slutt = gitt.Avslutt();
            return slutt.Hinder is null ? slutt with { Virkninger = [new PlanSatt(Planstilling.Akseptert), Lukket(Fristnavn.SvarPaaPlan), .. slutt.Virkninger] } : slutt;
        }

        public Avgjoerelse AvsluttPlan() => Tilstand.Plan is Planstilling.Akseptert ? Avgjoerelse.Ja(new PlanSatt(Planstilling.Avsluttet)) : Hindre.PlanenErIkkeAkseptert;

        /// <summary>That a plan takes over is not chosen as one of the reasons: where the kommune closes on it, the family's yes does, and elsewhere the log goes on.</summary>
        public Avgjoerelse VelgAvslutning(Avslutningsgrunn grunn) => (grunn, Veileder.Regler.IpPolicy) switch
        {
            (Avslutningsgrunn.IndividuellPlan, IpPolicy.AvsluttLogg) => Hindre.FamilienSvarerPaaPlanen,
            (Avslutningsgrunn.IndividuellPlan, IpPolicy.Lenke) => Hindre.LoggenFoelgerPlanen,
            _ => Avslutt(),
        };

        /// <summary>Whatever is decided, the group ends with the case and below its nivaa, and its coordinator is one who is in.</summary>
        public Avgjoerelse LaGruppaFoelge(Avgjoerelse avgjoerelse, Hendelse hendelse)
        {
            if (Tilstand.Gruppe is not { } gruppe || avgjoerelse.Hinder is not null) return avgjoerelse;
            var fra = (hendelse is VeilederByttet { Ny: { } ny } ? ny : Veileder).Regler.AnsvarsgruppeFraNivaa;
            IEnumerable<Virkning> ekstra = [];
            foreach (var virkning in avgjoerelse.Virkninger)
            {
                ekstra = virkning switch
                {
                    AapentSatt(false) => [new GruppeSatt(null)],
                    NivaaSatt(var nivaa) when nivaa < fra => GruppaErOver(),
                    HolderSatt(var holderen) when gruppe.Koordinator == Tilstand.Stafettholder => [new GruppeSatt(gruppe with { Koordinator = holderen, ErBarnekoordinator = false })],
                    _ => ekstra,
                };
            }

            if (hendelse is AktoerGikkUt(var ut) && ut == gruppe.Koordinator && Tilstand.Stafettholder is { } holder) ekstra = [new GruppeSatt(gruppe with { Koordinator = holder, ErBarnekoordinator = false })];
            return avgjoerelse with { Virkninger = [.. avgjoerelse.Virkninger, .. ekstra] };
        }

        private IEnumerable<Virkning> GruppaErOver() => [new GruppeSatt(null), .. Avlys(navn => navn is Fristnavn.Ansvarsgruppemoete)];

        // An offer nobody has answered falls with the case: opened again, it may be made anew.
        private IEnumerable<Virkning> TilbudetOmPlanFaller() => Tilstand.Plan is Planstilling.Tilbudt ? [new PlanSatt(Planstilling.Avsluttet)] : [];

        // Where a yes closes the log, the log that is opened again is in the plan's place.
        private IEnumerable<Virkning> PlanenErOver() =>
            Tilstand.Plan is Planstilling.Akseptert && Veileder.Regler.IpPolicy is IpPolicy.AvsluttLogg ? [new PlanSatt(Planstilling.Avsluttet)] : [];

        private IEnumerable<Virkning> GruppasMoete() => Tilstand.Gruppe is { } gruppe ? [Gruppemoetet(gruppe, Naa.Dag)] : [];

        private Virkning Gruppemoetet(Ansvarsgruppe gruppe, DateOnly fra) =>
            IkkeForfalt(Frist(Fristnavn.Ansvarsgruppemoete, Fristtekster.HoldAnsvarsgruppemoete, fra.AddDays(7 * gruppe.Uker), Ansvarsrolle.Stafettholder, Stige.Ansvarsgruppe));
    }
}
