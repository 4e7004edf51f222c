namespace Bti.Web;

/// <summary>Points at this assembly, for the tests that start the host.</summary>
public sealed class WebMerke;
