namespace Bti.Domain;

/// <summary>A child or young person the kommune's services know.</summary>
public sealed class Barn : Rot
{
    private readonly List<Foresatt> _foresatte = [];
    private readonly List<Inhabil> _inhabile = [];
    private readonly List<Begrensning> _begrensninger = [];
    private readonly List<Barneplass> _plasser = [];
    private byte[]? _fnrIndeks;
    private EnhetId? _enhet;
    private string? _gruppe;
    private Adressebeskyttelse _adressebeskyttelse;

    public required BarnId Id { get; init; }

    public required Fortrolig Navn { get; set; }

    /// <summary>Null for one who has none yet, or whose number is not known.</summary>
    public Fortrolig? Fnr { get; init; }

    /// <summary>Keyed index of the number, unique in the kommune; finds a child without decrypting anything.</summary>
    public byte[]? FnrIndeks { get => _fnrIndeks; init => _fnrIndeks = value; }

    /// <summary>From the register or from the one who registered it; never read out of the number. Only the year when the texts are deleted.</summary>
    public required DateOnly Foedt { get; set; }

    /// <summary>Where the child goes, or went until <see cref="EnhetTil"/>; null when it is on no roster here.</summary>
    public EnhetId? Enhet { get => _enhet; init => _enhet = value; }

    /// <summary>The last day on the roster of the unit; null while no end is known.</summary>
    public DateOnly? EnhetTil { get; private set; }

    /// <summary>Group or trinn, for instance «4B».</summary>
    public string? Gruppe { get => _gruppe; init => _gruppe = value; }

    /// <summary>When the texts about the child were deleted; null while they are there.</summary>
    public DateTimeOffset? Slettet { get; private set; }

    public Adressebeskyttelse Adressebeskyttelse { get => _adressebeskyttelse; init => _adressebeskyttelse = value; }

    /// <summary>Where the child went before, in no order.</summary>
    public IReadOnlyList<Barneplass> Plasser => _plasser;

    public IReadOnlyList<Foresatt> Foresatte => _foresatte;

    /// <summary>Employees who may not deal with this child, whatever their role (fvl § 6).</summary>
    public IReadOnlyList<Inhabil> Inhabile => _inhabile;

    /// <summary>The guardians who shall be told nothing, and those who were to be told nothing before.</summary>
    public IReadOnlyList<Begrensning> Begrensninger => _begrensninger;

    /// <summary>Age in whole years on a day; one born on 29 February has the birthday on 1 March in other years.</summary>
    public int Alder(DateOnly dag) => AlderPaa(Foedt, dag);

    /// <inheritdoc cref="Alder(DateOnly)"/>
    public static int AlderPaa(DateOnly foedt, DateOnly dag)
    {
        var aar = dag.Year - foedt.Year;
        return (dag.Month, dag.Day).CompareTo((foedt.Month, foedt.Day)) < 0 ? aar - 1 : aar;
    }

    /// <summary>The first day somebody born on a day is that old.</summary>
    public static DateOnly Bursdag(DateOnly foedt, int alder)
    {
        var dag = foedt.AddYears(alder);
        return AlderPaa(foedt, dag) < alder ? dag.AddDays(1) : dag;
    }

    /// <summary>Says who registered the child.</summary>
    public void ErRegistrert(AnsattId av, Naa naa) => Opprettet(av, naa);

    public void LeggTil(Foresatt foresatt) => _foresatte.Add(foresatt);

    /// <summary>The texts are deleted: nobody is found by a number any more, and of the day of birth the year is left. The key is destroyed in the same saving.</summary>
    public void Slett(AnsattId av, Naa naa)
    {
        Endret(av, naa);
        (Slettet, _fnrIndeks, Foedt) = (naa.Tidspunkt, null, new DateOnly(Foedt.Year, 1, 1));
        foreach (var foresatt in _foresatte) foresatt.Slett();
    }

    /// <summary>
    /// Something begins to be written about the child. One who deletes without having seen it cannot be stored beside it. Who wrote
    /// and when is not said here: two employees' uro about one child do not know of each other.
    /// </summary>
    public void SkrivesOm() => NyVersjon();

    /// <summary>Something about where the child goes is decided; two who decide at the same time cannot both have the last word unseen.</summary>
    public void EnhetenErBestemt(AnsattId av, Naa naa) => Endret(av, naa);

    /// <summary>The child has begun in another unit, and is on its roster.</summary>
    public void BegynnerI(EnhetId enhet, string? gruppe, AnsattId av, Naa naa)
    {
        Flytt(enhet, gruppe, null, naa);
        Endret(av, naa);
    }

    /// <summary>Something about the child has been changed from outside a case: a roster.</summary>
    public void ErEndret(AnsattId av, Naa naa) => Endret(av, naa);

    /// <summary>The child goes to a unit or a group from today, or leaves on a day. What held before is kept.</summary>
    public void Flytt(EnhetId? enhet, string? gruppe, DateOnly? til, Naa naa)
    {
        if (Enhet is { } forrige && (enhet, gruppe) != (Enhet, Gruppe))
        {
            var siste = EnhetTil < naa.Dag ? EnhetTil.Value : naa.Dag.AddDays(-1);
            _plasser.Add(new Barneplass { Kommune = Kommune, Id = Guid.CreateVersion7(), Barn = Id, Enhet = forrige, Gruppe = Gruppe, Til = siste });
        }

        (_enhet, _gruppe, EnhetTil) = (enhet, gruppe, til);
    }

    /// <summary>The address is protected from now on. It is never less protected than it was.</summary>
    public void Beskytt(Adressebeskyttelse beskyttelse) => _adressebeskyttelse = beskyttelse > _adressebeskyttelse ? beskyttelse : _adressebeskyttelse;

    /// <summary>A guardian shall be told nothing from now on, whichever of her rows she is met by.</summary>
    public Hinder? Begrens(ForesattId foresatt, Fortrolig grunn, AnsattId av, Naa naa)
    {
        if (ErBegrenset(foresatt)) return Hindre.ErBegrensetAllerede;
        Endret(av, naa);
        _begrensninger.Add(new Begrensning { Kommune = Kommune, Id = Guid.CreateVersion7(), Barn = Id, Foresatt = foresatt, Grunn = grunn, SattAv = av, Satt = naa.Tidspunkt });
        return null;
    }

    /// <summary>True for a guardian who shall be told nothing: by this row, or by another that is the same person.</summary>
    public bool ErBegrenset(ForesattId foresatt)
    {
        var rader = _foresatte.Where(f => f.Id == foresatt).SelectMany(her => _foresatte.Where(f => f.Id == foresatt || (f.FnrIndeks is { } indeks && her.FnrIndeks.AsSpan().SequenceEqual(indeks)))).Select(f => f.Id);
        return _begrensninger.Any(b => b.Opphevet is null && rader.Contains(b.Foresatt));
    }

    /// <summary>Bars an employee from the child, in every role (fvl § 6). One who is barred on those days already is not barred once more.</summary>
    public Hinder? MeldInhabil(AnsattId ansatt, DateOnly fra, DateOnly? til, Fortrolig grunn, AnsattId av, Naa naa)
    {
        if (_inhabile.Any(i => i.Ansatt == ansatt && i.Opphevet is null && !(i.Til < fra) && !(til < i.Fra))) return Hindre.ErInhabilAllerede;
        _inhabile.Add(new Inhabil
        {
            Kommune = Kommune,
            Id = Guid.CreateVersion7(),
            Barn = Id,
            Ansatt = ansatt,
            Fra = fra,
            Til = til,
            Grunn = grunn,
            MeldtAv = av,
            Meldt = naa.Tidspunkt,
        });
        return null;
    }
}

/// <summary>Where a child went, until a day. Never removed.</summary>
public sealed class Barneplass
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required BarnId Barn { get; init; }

    public required EnhetId Enhet { get; init; }

    public string? Gruppe { get; init; }

    /// <summary>The last day there.</summary>
    public required DateOnly Til { get; init; }
}

/// <summary>A guardian of a child. Siblings have each their row; the person is the same when the index is.</summary>
public sealed class Foresatt
{
    public required KommuneId Kommune { get; init; }

    public required ForesattId Id { get; init; }

    public required BarnId Barn { get; init; }

    public required Fortrolig Navn { get; set; }

    /// <summary>mor, far, medmor, fosterforelder, verge …</summary>
    public required string Relasjon { get; set; }

    /// <summary>True for one who decides for the child below the kommune's samtykkealder.</summary>
    public required bool Foreldreansvar { get; set; }

    /// <summary>Null when her number is not known.</summary>
    public Fortrolig? Fnr { get; set; }

    /// <summary>Keyed index of the number: lets her in, and says that two rows are the same person.</summary>
    public byte[]? FnrIndeks { get; set; }

    /// <summary>How her own address is protected. One who has a graded address represents nobody digitally.</summary>
    public Adressebeskyttelse Adressebeskyttelse { get; set; }

    public Fortrolig? Telefon { get; set; }

    public Fortrolig? Epost { get; set; }

    /// <summary>The last day she was guardian; null while she is. From the day after she sees nothing and is asked about nothing.</summary>
    public DateOnly? Til { get; set; }

    /// <summary>True when she is guardian on a day.</summary>
    public bool GjelderPaa(DateOnly dag) => !(Til < dag);

    /// <summary>Nobody is found by a number any more.</summary>
    internal void Slett() => FnrIndeks = null;
}

/// <summary>An employee who is barred from a child, from and until a day. Never removed: that it held is part of what has happened.</summary>
public sealed class Inhabil
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required BarnId Barn { get; init; }

    public required AnsattId Ansatt { get; init; }

    public required DateOnly Fra { get; init; }

    /// <summary>The last day; null until somebody lifts it.</summary>
    public DateOnly? Til { get; init; }

    /// <summary>Why, in the words of the one who said so; for the leader alone.</summary>
    public required Fortrolig Grunn { get; init; }

    /// <summary>She herself, or the leader.</summary>
    public required AnsattId MeldtAv { get; init; }

    public required DateTimeOffset Meldt { get; init; }

    /// <summary>When the leader lifted it; null while nobody has.</summary>
    public DateTimeOffset? Opphevet { get; private set; }

    public AnsattId? OpphevetAv { get; private set; }

    /// <summary>True when it bars her on a day.</summary>
    public bool GjelderPaa(DateOnly dag) => Opphevet is null && Fra <= dag && !(Til < dag);

    /// <summary>She is not barred any more.</summary>
    public void Opphev(AnsattId av, Naa naa) => (Opphevet, OpphevetAv) = (naa.Tidspunkt, av);
}
