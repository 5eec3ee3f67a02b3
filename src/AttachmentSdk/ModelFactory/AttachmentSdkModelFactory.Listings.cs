using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;

namespace AttachmentSdk;

/// <content>The listings of the clients.</content>
public static partial class AttachmentSdkModelFactory
{
    /// <summary>Creates a file of a form, or with an error a form that could not be looked up.</summary>
    /// <param name="kind">The part of the form; <see langword="null"/> for an attachment of the form's body, and for the form itself with an error.</param>
    /// <param name="path">The place on the form.</param>
    /// <param name="flowId">The form's id (单据ID).</param>
    /// <param name="formCode">The form's code (单据编号).</param>
    /// <param name="id">The <c>fileId</c>.</param>
    /// <param name="key">The <c>key</c>.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="error">The reason why the form could not be looked up.</param>
    /// <returns>The file or the form.</returns>
    public static FormAttachment FormAttachment(
        FormAttachmentKind? kind = null,
        string path = "",
        string? flowId = null,
        string? formCode = null,
        string? id = null,
        string? key = null,
        string? fileName = null,
        DownloadError? error = null) =>
        new(kind ?? (error is null ? FormAttachmentKind.Body : FormAttachmentKind.Form), path, flowId, formCode, id, key, fileName) { Error = error };

    /// <summary>Creates a sheet.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <param name="name">The name.</param>
    /// <param name="isVisible">Whether the sheet is visible.</param>
    /// <param name="usedRange">The used cells.</param>
    /// <returns>The sheet.</returns>
    public static Sheet Sheet(int index = 0, string? name = null, bool isVisible = true, CellRange? usedRange = null) => new(index, name, isVisible, usedRange);

    /// <summary>Creates a picture of a sheet.</summary>
    /// <param name="picKey">The <c>pic_key</c>.</param>
    /// <param name="tag">The <c>tag</c>.</param>
    /// <param name="fileName">A name for the file.</param>
    /// <param name="sheetName">The sheet's name.</param>
    /// <param name="sheetIndex">The sheet's index, from 0.</param>
    /// <param name="cell">The cell, such as <c>B7</c>.</param>
    /// <returns>The picture.</returns>
    public static PictureReference PictureReference(
        string picKey, string tag = "attachment", string? fileName = null, string? sheetName = null, int? sheetIndex = null, string? cell = null) =>
        new(picKey, tag, fileName) { SheetName = sheetName, SheetIndex = sheetIndex, Cell = cell };

    /// <summary>Creates an attachment of a record.</summary>
    /// <param name="uploadId">The <c>uploadId</c>.</param>
    /// <param name="source">The <c>source</c>.</param>
    /// <param name="type">The <c>type</c>.</param>
    /// <param name="sheetId">The id of the data table.</param>
    /// <param name="recordId">The record's id.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="length">The length in bytes.</param>
    /// <returns>The attachment.</returns>
    public static RecordAttachment RecordAttachment(
        string uploadId,
        string source = "upload_ks3",
        string type = "image/png",
        string? sheetId = null,
        string? recordId = null,
        string? field = null,
        string? fileName = null,
        long? length = null) =>
        new(source, type, uploadId) { SheetId = sheetId, RecordId = recordId, Field = field, FileName = fileName, Length = length };

    /// <summary>Creates the tokens of an authorisation.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="expiresAt">The time when the access token expires; <see langword="null"/> for never.</param>
    /// <returns>The tokens.</returns>
    public static KDocsTokens KDocsTokens(string accessToken = "access", string? refreshToken = "refresh", DateTimeOffset? expiresAt = null) =>
        new(accessToken, refreshToken, expiresAt ?? DateTimeOffset.MaxValue);
}
