using Xunit;

namespace Bti.Web.Tests;

/// <summary>What users do, in a real browser: every page is looked at by axe, and none is wider than the screen.</summary>
public sealed class ReiserTests(Vert vert, Demovert demo) : IClassFixture<Vert>, IClassFixture<Demovert>
{
    [Theory]
    [InlineData("fra-uro-til-avslutning", 1280)]
    [InlineData("fra-uro-til-avslutning", 360)]
    [InlineData("uten-mus", 1280)]
    [InlineData("uten-skript", 360)]
    [InlineData("sidevakt", 360)]
    public Task A_journey_ends_well(string reise, int bredde) => Reise.Gaa(vert, reise, bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task The_demo_is_whole_for_every_role(int bredde) => Reise.Gaa(demo, "demodata", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task A_guardian_reads_answers_and_sees_who_has_looked(int bredde) => Reise.Gaa(demo, "familie", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task Those_who_lead_read_their_numbers_and_the_lists_behind_them(int bredde) => Reise.Gaa(demo, "leder", bredde);

    [Theory]
    [InlineData(1280, "med")]
    [InlineData(360, "med")]
    [InlineData(360, "uten")]
    public Task A_file_is_refused_added_fetched_and_taken_away_with_script_and_without(int bredde, string skript) => Reise.Gaa(demo, "vedlegg", bredde, skript);
}

/// <summary>Those that move the clock, publish or log in another way: each has a host of its own, and they go beside the others.</summary>
public sealed class ReiserMedEgenVertTests
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task A_log_waits_for_the_one_who_has_not_answered(int bredde) => Reise.MedEgen(new Vert(), "jonas", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task Time_passes_and_tells_those_it_should(int bredde) => Reise.MedEgen(new Vert(), "varsler", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task The_kommune_changes_its_rules_and_moves_what_is_under_way(int bredde) => Reise.MedEgen(new Demovert(), "veileder", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task One_logs_in_through_an_authority_and_a_forged_answer_does_not(int bredde) => Reise.MedEgen(new Innloggingsvert(), "innlogging", bredde);
}

/// <summary>Those where a case goes to others who sit together, or alone: each has a host of its own too, and they go when one of the others is done.</summary>
public sealed class ReiserTilAndreTests
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task A_bekymringsmelding_is_sent_and_nobody_else_sees_it(int bredde) => Reise.MedEgen(new Demovert(), "bekymringsmelding", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task A_case_without_a_name_goes_from_queue_to_referat(int bredde) => Reise.MedEgen(new Demovert(), "droefting", bredde);
}

/// <summary>Where the host falls while it is used: the longest, beside the others.</summary>
public sealed class ReiserIMoeteromTests
{
    [Theory]
    [InlineData(1920)]
    [InlineData(360)]
    public Task Four_follow_a_meeting_and_nothing_is_lost_when_the_host_is_killed(int bredde) => Reise.MedEgen(new Demovert(), "moeterom", bredde);
}
