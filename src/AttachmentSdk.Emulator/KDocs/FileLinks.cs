using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>
/// Links to attachments of records and to whole documents, valid for 10 minutes. The lifetime is documented for attachments. For documents
/// it is invented, and so is the format of the link.
/// </summary>
internal sealed class FileLinks(LinkTicket ticket, EmulatorAddresses addresses, TimeProvider clock)
{
    public const string Bucket = "kdocs-files";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public string Url(EmulatedFile file, bool isExpired) => At(addresses.Storage, file.Stored, isExpired);

    public string At(Uri origin, StoredObject stored, bool isExpired = false)
    {
        var expires = clock.GetUtcNow() + (isExpired ? -Life : Life);
        return $"{ObjectUrl.Of(origin, Bucket, stored.Key)}?ticket={ticket.Create(stored.Key, expires)}";
    }
}
