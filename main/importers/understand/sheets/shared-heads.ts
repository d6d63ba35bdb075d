/** Heads that columns of several collections go by, folded. */
export const emailHeads =
  'email|e mail|emails|email address|e mail address|mail|contact email|security contact email|correo|correo electronico|correos|courriel|adresse email|adresse mail|endereco de email|email id'
export const phoneHeads =
  'phone|phones|phone number|telephone|telephone number|tel|tel no|phone no|mobile|mobile phone|mobile number|mobile no|cell|cell phone|cellphone|contact phone|contact number|telefono|telefonos|numero de telefono|celular|movil|telefono movil|telefono celular|portable|numero de telephone|telefone|telemovel|whatsapp|phone 1|phone 2|work phone|home phone|office phone'
export const noteHeads =
  'notes|note|comments|comment|remarks|remark|observations|observaciones|observacion|notas|nota|comentarios|remarques|observacoes|additional information|informacion adicional'
export const organisationHeads =
  'organisation|organization|organisation name|organization name|company|company name|employer|affiliation|affiliations|institution|firm|entity|agency|agency name|ministry|department|org|business|represents|representing|delegation|delegation name|organisation country|organization country|country organisation|country organization|company organisation|company organization|empresa|compania|organizacion|organismo|institucion|entidad|dependencia|dependencia institucion|ministerio|secretaria|afiliacion|adscripcion|delegacion|societe|entreprise|organisme|organisation pays|ministere|organizacao|instituicao|orgao|chamber|camara'
export const positionHeads =
  'title|job title|position|function|designation|post|office held|occupation|cargo|puesto|funcion|posicion|titulo|fonction|poste|titre|qualite|funcao|posicao|title position|position title|role title|role|rol|cargo puesto'
