using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>
/// The three kinds of picture link: an object link that expires after 10 minutes (attachment), one that expires after 5 minutes and
/// redirects to the storage (local), a plain public URL (cloud space). The lifetimes are documented; the redirect is invented.
/// </summary>
internal sealed class PictureLinks(LinkTicket ticket, TimeProvider clock)
{
    public const string Bucket = "kdocs";
    private static readonly TimeSpan LocalLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AttachmentLife = TimeSpan.FromMinutes(10);

    public string Url(EmulatorAddresses addresses, EmulatedPicture picture, bool isExpired)
    {
        if (picture.Tag == SamplePictures.Cloud)
        {
            // The URL from which the picture was inserted; it does not expire.
            return ObjectUrl.Of(addresses.Storage, Bucket, picture.Stored.Key);
        }

        var (origin, life) = picture.Tag == SamplePictures.Local ? (addresses.Base, LocalLife) : (addresses.Storage, AttachmentLife);
        var expires = clock.GetUtcNow() + (isExpired ? -LocalLife : life);
        var id = picture.Stored.Key;
        return $"{origin.GetLeftPart(UriPartial.Authority)}/api/object/{id}/thumbnail/compatible?ticket={ticket.Create(id, expires)}";
    }

    /// <summary>Creates the target of a redirect, valid for a minute.</summary>
    public string Direct(Uri origin, StoredObject stored) =>
        $"{ObjectUrl.Of(origin, Bucket, stored.Key)}?ticket={ticket.Create(stored.Key, clock.GetUtcNow().AddMinutes(1))}";
}
