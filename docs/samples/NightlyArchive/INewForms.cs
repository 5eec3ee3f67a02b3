namespace NightlyArchive;

/// <summary>Where the codes of new forms come from. The vendor's search for forms is in none of the SDK's contracts, so it is yours to say.</summary>
internal interface INewForms
{
    /// <summary>Reads the codes (单据编号) to archive. Those that are archived already may be among them; they are skipped.</summary>
    Task<IReadOnlyCollection<string>> ReadCodesAsync(CancellationToken cancellationToken);
}
